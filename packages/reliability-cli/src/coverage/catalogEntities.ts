import {
  ANNOTATION_DEFINITIONS,
  parseDefinitions,
} from '@vigie/backstage-plugin-reliability-common';
import { isNode, LineCounter, parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';

/** A service or group as a catalog file has it. */
export interface CatalogEntity {
  kind: 'component' | 'group';
  entityRef: string;
  /** `spec.type`. */
  type?: string;
  /** `spec.owner` as a full reference, when it is written. */
  owner?: string;
  /** From 1: where it is named, and where its owner is. */
  line: number;
  ownerLine?: number;
  hasDefinitions: boolean;
}

const REFERENCE = /^(?:([a-z][a-z0-9]*):)?(?:([-a-z0-9_.]+)\/)?([-a-z0-9_.]+)$/;

/** The components and groups of a catalog file. Never throws. */
export function catalogEntities(
  file: string,
  content: string,
): CatalogEntity[] {
  if (!/^\s*kind:\s*['"]?(?:Component|Group)\b/im.test(content)) return [];
  // The reader of definitions refuses what would bring a YAML parser down.
  const isBroken = parseDefinitions([{ path: file, content }]).problems.some(
    ({ rule, severity }) =>
      severity === 'error' &&
      rule.startsWith('yaml/') &&
      rule !== 'yaml/unknown-document',
  );
  if (isBroken) return [];
  const lines = new LineCounter();
  const documents = parseAllDocuments(content, { lineCounter: lines });
  return (Array.isArray(documents) ? documents : []).flatMap(
    document => entityOf(document, lines) ?? [],
  );
}

function entityOf(
  document: Pick<Document, 'getIn'>,
  lines: LineCounter,
): CatalogEntity | undefined {
  const kind = textAt(document, ['kind'])?.toLocaleLowerCase('en-US');
  const name = textAt(document, ['metadata', 'name']);
  if ((kind !== 'component' && kind !== 'group') || !name) return undefined;
  const namespace = textAt(document, ['metadata', 'namespace']) ?? 'default';
  const owner = textAt(document, ['spec', 'owner']);
  const type = textAt(document, ['spec', 'type']);
  const annotation = textAt(document, [
    'metadata',
    'annotations',
    ANNOTATION_DEFINITIONS,
  ]);
  return {
    kind,
    entityRef: `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US'),
    line: lineAt(document, ['metadata', 'name'], lines) ?? 1,
    hasDefinitions: annotation !== undefined,
    ...(type && { type }),
    ...(owner && {
      owner: fullReference(owner, namespace),
      ownerLine: lineAt(document, ['spec', 'owner'], lines),
    }),
  };
}

/** `team-a` is the group `group:default/team-a`. */
function fullReference(owner: string, namespace: string): string {
  const lower = owner.trim().toLocaleLowerCase('en-US');
  const [, kind = 'group', space = namespace, name = lower] =
    REFERENCE.exec(lower) ?? [];
  return `${kind}:${space}/${name}`.toLocaleLowerCase('en-US');
}

function textAt(
  document: Pick<Document, 'getIn'>,
  path: string[],
): string | undefined {
  const value = document.getIn(path);
  return typeof value === 'string' && value.trim() ? value : undefined;
}

function lineAt(
  document: Pick<Document, 'getIn'>,
  path: string[],
  lines: LineCounter,
): number | undefined {
  const node = document.getIn(path, true);
  return isNode(node) && node.range
    ? lines.linePos(node.range[0]).line
    : undefined;
}
