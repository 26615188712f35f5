import type { ProblemPlace } from '../../reporting';
import { quoted } from '../../yaml';
import type { Fields } from '../../yaml';
import type { DocumentIndex } from '../DocumentIndex';
import { readMetadata, readName } from '../metadata';

/** What an item names or is. */
export interface Referred<T> {
  name: string;
  displayName?: string;
  content: T;
  /** Place of the reference; absent for what is written inline. */
  referredAt?: ProblemPlace;
}

/** Which document an item may refer to, and how one written inline is read. */
export interface ReferenceOrInline<T> {
  key: 'alertPolicyRef' | 'conditionRef' | 'targetRef';
  kind: 'AlertPolicy' | 'AlertCondition' | 'AlertNotificationTarget';
  index: DocumentIndex<T>;
  readSpec(spec: Fields): T | undefined;
}

/** Reads an item that is a reference or a document without a version. */
export function readReferenceOrInline<T>(
  item: Fields,
  { key, kind, index, readSpec }: ReferenceOrInline<T>,
): Referred<T> | undefined {
  const { reporter } = item;
  const hasReference = item.has(key);
  const isInline = ['kind', 'metadata', 'spec'].filter(name => item.has(name));
  if (hasReference === isInline.length > 0) {
    reporter.report(
      'openslo/alert-choice',
      `${item.path} is ${
        hasReference ? 'both a reference and' : 'neither a reference nor'
      } written out. Write ${key} with the name of the ${kind}, or kind: ${kind} with metadata and spec.`,
      { at: item.at, path: item.path },
    );
    if (hasReference) index.mention(item.text(key)?.value);
    return undefined;
  }
  if (hasReference) {
    const place = item.place(key);
    const name = readName(item, key);
    item.reportUnknown();
    const document = name ? index.resolve(name, reporter, place) : undefined;
    if (!document || document.content === undefined) return undefined;
    const { displayName, content } = document;
    return { name: document.name, displayName, content, referredAt: place };
  }
  readKind(item, kind);
  const { name, displayName } = readMetadata(item);
  const spec = item.require('spec', 'spec with the fields of this kind')
    ? item.map('spec')
    : undefined;
  const content = spec && readSpec(spec);
  item.reportUnknown();
  return name && content !== undefined
    ? { name, displayName, content }
    : undefined;
}

function readKind(item: Fields, kind: string) {
  const written = item.require('kind', `kind: ${kind}`)
    ? item.text('kind')
    : undefined;
  if (written && written.value !== kind) {
    item.reporter.report(
      'openslo/alert-inline-kind',
      `${quoted(written.value)} does not belong here. Write kind: ${kind}.`,
      written,
    );
  }
}

/** Notes what a list of the wrong length refers to, so that it does not seem unused. */
export function mentionAll<T>(
  parent: Fields,
  key: string,
  referenceKey: ReferenceOrInline<T>['key'],
  index: DocumentIndex<T>,
): void {
  if (!parent.has(key)) return;
  for (const item of parent.maps(key) ?? []) {
    index.mention(item.text(referenceKey)?.value);
  }
}
