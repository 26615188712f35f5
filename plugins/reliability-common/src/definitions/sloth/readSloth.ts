import { foundSlo } from '../foundSlo';
import type { FoundSlo } from '../foundSlo';
import { DocumentReporter } from '../reporting';
import type { ProblemLog } from '../reporting';
import { readPrintable, readResourceMetadata } from '../resourceMetadata';
import { readTextMap } from '../textMap';
import { describe as describeNode, Fields, quoted } from '../yaml';
import type { YamlMap } from '../yaml';
import {
  FILE_SPELLING,
  FILE_VERSION,
  isSlothResource,
  RESOURCE_SPELLING,
  RESOURCE_VERSION,
  SLOTH_FIELDS,
} from './formats';
import { readSlothSlo, reportSloPlugins } from './slo';

const MAXIMUM_SLOS = 500;
const EXAMPLE = 'slos: [{ name: availability, objective: 99.9, sli: … }]';

/** Reads a document of Sloth: a spec file or the Kubernetes resource of the same. */
export function readSloth(node: YamlMap, log: ProblemLog): FoundSlo[] {
  const reporter = new DocumentReporter(log);
  const root = new Fields(node, '', SLOTH_FIELDS, reporter);
  const isResource = isSlothResource(node);
  const spelling = isResource ? RESOURCE_SPELLING : FILE_SPELLING;
  readVersion(root, isResource);
  const metadata = isResource
    ? readResourceMetadata(root, { type: 'sloth/type', name: 'sloth/name' })
    : undefined;
  const spec = isResource ? readResourceSpec(root) : root;

  const service = spec?.require('service', 'service: my-service')
    ? readPrintable(spec, 'service', 'sloth/name')
    : undefined;
  if (spec) readTextMap(spec, 'labels', 'sloth/type');
  if (spec?.has(spelling.sloPlugins)) {
    reportSloPlugins(spec, spelling.sloPlugins);
  }
  const slos = spec ? listSlos(spec) : [];
  spec?.reportUnknown();
  if (isResource) root.reportUnknown();

  const brokenBecause = reporter.isSound ? undefined : reporter.reason;
  const source = metadata?.source;
  const context = {
    file: log.file,
    ...(service && { service }),
    ...(source && { source }),
    spelling,
    ...(brokenBecause && { brokenBecause }),
  };
  if (!slos.length) {
    return [
      foundSlo({
        file: log.file,
        at: node.at,
        reporter,
        namePath: spec?.pathOf('service') ?? '',
        name: metadata?.name ?? service,
      }),
    ];
  }
  return slos.map(({ value, path }) => {
    const sloReporter = new DocumentReporter(log);
    const slo = new Fields(value, path, SLOTH_FIELDS, sloReporter);
    return readSlothSlo(slo, sloReporter, context);
  });
}

function readVersion(root: Fields, isResource: boolean) {
  const key = isResource ? 'apiVersion' : 'version';
  const version = root.text(key);
  root.has('kind');
  const expected = isResource ? RESOURCE_VERSION : FILE_VERSION;
  if (version && version.value !== expected) {
    root.reporter.report(
      'sloth/version',
      `${quoted(
        version.value,
      )} is a version nobody here reads. Write ${key}: ${expected}.`,
      version,
    );
  }
}

function readResourceSpec(root: Fields): Fields | undefined {
  // A cluster adds it; it says nothing about what is promised.
  root.has('status');
  return root.require('spec', 'spec: { service: my-service, slos: … }')
    ? root.map('spec')
    : undefined;
}

function listSlos(spec: Fields): Array<{ value: YamlMap; path: string }> {
  if (!spec.require('slos', EXAMPLE)) return [];
  const items = spec.list('slos');
  if (!items) return [];
  if (items.length === 0 || items.length > MAXIMUM_SLOS) {
    spec.reporter.report(
      'sloth/slos',
      `A document has 1 to ${MAXIMUM_SLOS} SLOs, not ${items.length}. Write ${EXAMPLE}.`,
      spec.place('slos'),
    );
    return [];
  }
  return items.flatMap(({ value, at, path }) => {
    if (value.kind === 'map') return [{ value, path }];
    spec.reporter.report(
      'sloth/type',
      `${path} must be a mapping of fields, not ${describeNode(value)}.`,
      { at, path },
    );
    return [];
  });
}
