import type { FoundSlo } from '../foundSlo';
import type { Exemption } from '../../coverage/checks/types';
import { DocumentReporter } from '../reporting';
import type { ProblemLog } from '../reporting';
import type { RefusedSlo, SloDefinition } from '../types';
import { Fields, listed, peek, peekText, quoted } from '../yaml';
import type { YamlMap } from '../yaml';
import { readEnvelope, RELIABILITY, RELIABILITY_FIELDS } from './document';
import type { ReliabilityDocument } from './document';
import { readExemption } from './exemption';
import { readMaintenanceWindow } from './maintenanceWindow';
import { readRecordedSlo } from './recordedSlo';
import { checkSla, readSla } from './sla';
import type { SlaReferences } from './sla';

/** The kinds of `reliability/v1`. */
export const RELIABILITY_KINDS = [
  'SLA',
  'MaintenanceWindow',
  'Exemption',
  'RecordedSLO',
] as const;

type Kind = (typeof RELIABILITY_KINDS)[number];

/** A document that says nothing by itself about what is measured. */
export interface ReliabilityPromise {
  kind: Exclude<Kind, 'RecordedSLO'>;
  document: ReliabilityDocument;
  /** Of an SLA. */
  references?: SlaReferences;
  /** What an exemption says, where it says enough. */
  exemption?: Exemption;
}

export function isReliability(node: YamlMap): boolean {
  return peekText(node, 'apiVersion') === RELIABILITY;
}

/** Reads a document of `reliability/v1`; what it refers to is checked by {@link checkReliability}. */
export function readReliability(
  node: YamlMap,
  log: ProblemLog,
): { slo?: FoundSlo; promise?: ReliabilityPromise } {
  const written = peekText(node, 'kind');
  const kind = RELIABILITY_KINDS.find(each => each === written);
  if (!kind) {
    log.report(
      'reliability/unknown-kind',
      `${
        written ? `${quoted(written)} is not a kind` : 'The kind is missing'
      } of ${RELIABILITY}. Write one of ${listed(RELIABILITY_KINDS, 'or')}.`,
      { at: peek(node, 'kind')?.at ?? node.at, path: 'kind' },
    );
    return {};
  }
  const reporter = new DocumentReporter(log);
  const root = new Fields(node, '', RELIABILITY_FIELDS, reporter);
  const document = readEnvelope(root, reporter, log.file);
  if (kind === 'RecordedSLO') return { slo: readRecordedSlo(document) };
  if (kind === 'SLA') {
    return { promise: { kind, document, references: readSla(document) } };
  }
  if (kind === 'Exemption') {
    return {
      promise: { kind, document, exemption: readExemption(document) },
    };
  }
  readMaintenanceWindow(document);
  return { promise: { kind, document } };
}

/** Checks the documents of a folder beside each other, once its SLOs are known. */
export function checkReliability(
  promises: readonly ReliabilityPromise[],
  slos: readonly SloDefinition[],
  refused: readonly RefusedSlo[],
): void {
  reportDuplicates(promises);
  const surroundings = {
    slos: new Map(slos.map(slo => [slo.name, slo])),
    refused,
    maintenanceWindows: maintenanceWindows(promises),
  };
  for (const { kind, document, references } of promises) {
    if (references) checkSla(document, references, surroundings);
    if (document.reporter.isSound && kind !== 'Exemption') {
      document.reporter.report(
        'reliability/not-read-yet',
        `The ${kind} is valid, and nothing uses it yet.`,
        { at: document.kindAt, path: 'kind' },
      );
    }
  }
}

function reportDuplicates(promises: readonly ReliabilityPromise[]) {
  const first = new Map<string, ReliabilityDocument>();
  for (const { kind, document } of promises) {
    const { name, file, at, reporter } = document;
    if (!name) continue;
    const key = `${kind}/${name}`;
    const other = first.get(key);
    if (other) {
      reporter.report(
        'reliability/duplicate-name',
        `The name ${quoted(
          name,
        )} is used by two documents of kind ${kind}, at ${other.file}:${
          other.at.line
        } and ${file}:${at.line}. Rename one of them.`,
        { at, path: 'metadata.name' },
      );
    } else {
      first.set(key, document);
    }
  }
}

function maintenanceWindows(promises: readonly ReliabilityPromise[]) {
  const byName = new Map<string, boolean>();
  for (const { kind, document } of promises) {
    if (kind === 'MaintenanceWindow' && document.name) {
      const isSound = document.reporter.isSound;
      byName.set(document.name, byName.get(document.name) || isSound);
    }
  }
  return byName;
}
