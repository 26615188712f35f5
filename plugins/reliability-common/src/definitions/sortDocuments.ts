import { readForeign } from './foreign';
import { isOpenSlo, sortOpenSlo } from './openslo/sort';
import { PROMETHEUS_FIELDS, readRuleGroups } from './prometheusRules';
import type { ProblemLog } from './reporting';
import { reportUnknownDocument } from './unknownDocument';
import type { SortedDocuments } from './sortedDocuments';
import { Fields, peek, peekText } from './yaml';
import type { YamlMap, YamlNode, YamlStream } from './yaml';

/** Tells what each document of a file is, and puts it where it is read. */
export function sortDocuments(
  { documents, broken }: YamlStream,
  log: ProblemLog,
  sorted: SortedDocuments,
): void {
  for (const { kind, name, at, reason } of broken) {
    sorted.hasBroken = true;
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
      'A document is a mapping of fields that begins with apiVersion: openslo/v1 and kind: SLO.',
      { at: node.at },
    );
    return;
  }
  const version = peekText(node, 'apiVersion');
  const kind = peekText(node, 'kind');
  const document = { node, version, kind };
  if (readForeign(node, log, sorted.foreign)) return;
  if (isOpenSlo(document)) {
    sortOpenSlo(document, log, sorted);
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
    reportUnknownDocument(document, log);
  }
}

function ruleFields(node: YamlMap, log: ProblemLog): Fields {
  return new Fields(node, '', PROMETHEUS_FIELDS, log);
}
