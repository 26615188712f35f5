import type { MonitorRule } from '../coverage/types';
import { OPENSLO_FIELDS } from './openslo/document';
import type { OpenSloDocument } from './openslo/document';
import { PROMETHEUS_FIELDS, readRuleGroups } from './prometheusRules';
import { DocumentReporter } from './reporting';
import type { ProblemLog } from './reporting';
import type { RefusedSlo } from './types';
import { Fields, listed, peek, peekText, quoted } from './yaml';
import type { YamlMap, YamlNode, YamlStream } from './yaml';

/** The documents of a folder by what they are. */
export interface SortedDocuments {
  dataSources: OpenSloDocument[];
  services: OpenSloDocument[];
  indicators: OpenSloDocument[];
  slos: OpenSloDocument[];
  rules: MonitorRule[];
  /** SLOs that nothing more can be read of. */
  refused: RefusedSlo[];
}

const OPENSLO = 'openslo/v1';
const RELIABILITY = 'reliability/v1';
const POLICY_KINDS = [
  'AlertPolicy',
  'AlertCondition',
  'AlertNotificationTarget',
];
const RELIABILITY_KINDS = ['SLA', 'MaintenanceWindow', 'Exemption'];
const READ_KINDS = ['SLO', 'SLI', 'DataSource', 'Service'];
const EXAMPLE = 'apiVersion: openslo/v1 and kind: SLO';

/** Tells what each document of a file is, and puts it where it is read. */
export function sortDocuments(
  { documents, broken }: YamlStream,
  log: ProblemLog,
  sorted: SortedDocuments,
): void {
  for (const { kind, name, at, reason } of broken) {
    if (kind === 'SLO') {
      const shown = name ?? `${log.file}:${at.line}`;
      const place = { file: log.file, line: at.line };
      sorted.refused.push({
        name: shown,
        displayName: shown,
        reason,
        ...place,
      });
    }
  }
  for (const { root } of documents) {
    // The standard allows a list of documents where one document may be.
    const nodes = root.kind === 'list' ? root.items : [root];
    nodes.forEach(node => sortDocument(node, log, sorted));
  }
}

function sortDocument(
  node: YamlNode,
  log: ProblemLog,
  sorted: SortedDocuments,
): void {
  if (node.kind !== 'map') {
    log.report(
      'yaml/unknown-document',
      `A document is a mapping of fields that begins with ${EXAMPLE}.`,
      { at: node.at },
    );
    return;
  }
  const version = peekText(node, 'apiVersion');
  const kind = peekText(node, 'kind');
  if (version === OPENSLO) {
    sortOpenSlo(node, kind, log, sorted);
  } else if (version === RELIABILITY) {
    sortReliability(node, kind, log);
  } else if (kind === 'PrometheusRule') {
    const fields = ruleFields(node, log);
    const spec = fields.require('spec', 'spec: { groups: [] }')
      ? fields.map('spec')
      : undefined;
    if (spec) sorted.rules.push(...readRuleGroups(spec, log.file));
  } else if (!version && !kind && peek(node, 'groups')) {
    const fields = ruleFields(node, log);
    sorted.rules.push(...readRuleGroups(fields, log.file));
    fields.reportUnknown();
  } else {
    reportUnknownDocument(node, { version, kind }, log, sorted);
  }
}

function ruleFields(node: YamlMap, log: ProblemLog): Fields {
  return new Fields(node, '', PROMETHEUS_FIELDS, log);
}

function sortOpenSlo(
  node: YamlMap,
  kind: string | undefined,
  log: ProblemLog,
  sorted: SortedDocuments,
) {
  const place = { at: peek(node, 'kind')?.at ?? node.at, path: 'kind' };
  if (kind && POLICY_KINDS.includes(kind)) {
    log.report(
      'openslo/not-read-yet',
      `${kind} documents are not read yet; burn-rate alerts are evaluated without them.`,
      place,
    );
    return;
  }
  const room = kind && READ_KINDS.includes(kind) ? kind : undefined;
  if (!room) {
    log.report(
      'openslo/unknown-kind',
      `${
        kind ? `${quoted(kind)} is not a kind` : 'The kind is missing'
      } of openslo/v1. Write one of ${listed(
        [...READ_KINDS, ...POLICY_KINDS],
        'or',
      )}.`,
      place,
    );
    return;
  }
  const reporter = new DocumentReporter(log);
  const fields = new Fields(node, '', OPENSLO_FIELDS, reporter);
  fields.has('apiVersion');
  fields.has('kind');
  const document = { fields, reporter, file: log.file, at: node.at };
  if (room === 'SLO') sorted.slos.push(document);
  else if (room === 'SLI') sorted.indicators.push(document);
  else if (room === 'DataSource') sorted.dataSources.push(document);
  else sorted.services.push(document);
}

function sortReliability(
  node: YamlMap,
  kind: string | undefined,
  log: ProblemLog,
) {
  const place = { at: peek(node, 'kind')?.at ?? node.at, path: 'kind' };
  if (kind && RELIABILITY_KINDS.includes(kind)) {
    log.report(
      'reliability/not-read-yet',
      `${kind} documents are not supported yet and change nothing today.`,
      place,
    );
    return;
  }
  log.report(
    'reliability/unknown-kind',
    `${
      kind ? `${quoted(kind)} is not a kind` : 'The kind is missing'
    } of reliability/v1. Write one of ${listed(RELIABILITY_KINDS, 'or')}.`,
    place,
  );
}

function reportUnknownDocument(
  node: YamlMap,
  { version, kind }: { version?: string; kind?: string },
  log: ProblemLog,
  sorted: SortedDocuments,
) {
  const at = peek(node, 'apiVersion')?.at ?? node.at;
  const isOpenSlo = version?.toLowerCase().startsWith('openslo') ?? false;
  const isOurs =
    isOpenSlo || (version?.toLowerCase().startsWith('reliability/') ?? false);

  if (kind === 'SLO') {
    const message = isOpenSlo
      ? `${quoted(
          version ?? '',
        )} is not supported yet. Write apiVersion: openslo/v1.`
      : `An SLO has apiVersion: openslo/v1${
          version ? `, not ${quoted(version)}` : ''
        }.`;
    log.report('openslo/not-supported-yet', message, {
      at,
      path: 'apiVersion',
    });
    const name =
      peekText(peek(node, 'metadata'), 'name') ?? `${log.file}:${node.at.line}`;
    const place = { file: log.file, line: node.at.line };
    sorted.refused.push({ name, displayName: name, reason: message, ...place });
  } else if (isOurs && version) {
    log.report(
      'openslo/not-read-yet',
      `Documents of ${quoted(version)} are not read yet. Write apiVersion: ${
        isOpenSlo ? OPENSLO : RELIABILITY
      }.`,
      { at, path: 'apiVersion' },
    );
  } else if (version && kind && !READ_KINDS.includes(kind)) {
    log.report(
      'yaml/foreign-document',
      `${quoted(kind)} of ${quoted(
        version,
      )} is not a definition and is not read. Move it out of this folder.`,
      { at: node.at },
    );
  } else {
    log.report(
      'yaml/unknown-document',
      `This document does not say which definition it is. Begin it with ${EXAMPLE}, or with groups: for Prometheus rules.`,
      { at: node.at },
    );
  }
}
