import { foundSlo } from '../foundSlo';
import type { FoundSlo } from '../foundSlo';
import { readPercentTarget } from '../percentTarget';
import { parsePrometheusDuration } from '../prometheusDuration';
import { DocumentReporter } from '../reporting';
import type { ProblemLog } from '../reporting';
import { readResourceMetadata } from '../resourceMetadata';
import type { ResourceMetadata } from '../resourceMetadata';
import type { SloContent } from '../foundSlo';
import type { SloWindow } from '../types';
import { Fields, peekText, quoted } from '../yaml';
import type { FieldRules, YamlMap } from '../yaml';
import { readIndicator } from './indicator';

const PYRRA_FIELDS: FieldRules = {
  required: 'pyrra/required',
  type: 'pyrra/type',
  unknownField: 'pyrra/unknown-field',
};
const VERSION = 'pyrra.dev/v1alpha1';
const KIND = 'ServiceLevelObjective';
const SERVICE_LABEL = 'pyrra.dev/service';
const MINIMUM_SECONDS = 3600;
const MAXIMUM_SECONDS = 400 * 86_400;

/** Whether a document is one of Pyrra's, in a version we know or another. */
export function isPyrra(node: YamlMap): boolean {
  return (
    peekText(node, 'kind') === KIND &&
    Boolean(peekText(node, 'apiVersion')?.startsWith('pyrra.dev/'))
  );
}

/** Reads a document of Pyrra: one SLO. */
export function readPyrra(node: YamlMap, log: ProblemLog): FoundSlo {
  const reporter = new DocumentReporter(log);
  const root = new Fields(node, '', PYRRA_FIELDS, reporter);
  readVersion(root);
  const metadata = readResourceMetadata(root, {
    type: 'pyrra/type',
    name: 'pyrra/name',
  });
  const spec = root.require('spec', 'spec: { target: "99.9", window: 4w, … }')
    ? root.map('spec')
    : undefined;
  const content = spec && readSpec(spec, metadata);
  root.reportUnknown();
  return foundSlo({
    file: log.file,
    at: node.at,
    reporter,
    namePath: 'metadata.name',
    name: metadata.name,
    content,
  });
}

function readVersion(root: Fields) {
  root.has('kind');
  // A cluster adds it; it says nothing about what is promised.
  root.has('status');
  const version = root.text('apiVersion');
  if (version && version.value !== VERSION) {
    root.reporter.report(
      'pyrra/version',
      `${quoted(
        version.value,
      )} is a version nobody here reads. Write apiVersion: ${VERSION}.`,
      version,
    );
  }
}

function readSpec(
  spec: Fields,
  { name, labels, source }: ResourceMetadata,
): SloContent | undefined {
  const description = spec.text('description')?.value.trim();
  const window = readWindow(spec);
  const target = readTarget(spec, window?.seconds);
  const indicator = readIndicator(spec, name, source);
  readAlerting(spec);
  // How Pyrra's own rules are recorded and evaluated.
  spec.boolean('performanceOverAccuracy');
  spec.text('partial_response_strategy');
  spec.reportUnknown();
  const service = labels.get(SERVICE_LABEL)?.trim() || name;
  if (!service || !window || !target || !indicator) return undefined;
  return {
    ...(description && { description }),
    service,
    format: 'Pyrra',
    method: 'Occurrences',
    window,
    indicator,
    objectives: [{ target }],
  };
}

function readTarget(spec: Fields, windowSeconds: number | undefined) {
  const target = spec.require('target', 'target: "99.9"')
    ? spec.scalar('target')
    : undefined;
  if (!target) return undefined;
  if (typeof target.value.value !== 'string') {
    spec.reporter.report(
      'pyrra/type',
      `${target.path} must be a text. Put it in quotes, for example target: "99.9".`,
      target,
    );
    return undefined;
  }
  return readPercentTarget(
    spec.reporter,
    target.value.value,
    windowSeconds,
    { range: 'pyrra/target', ratio: 'pyrra/target-ratio' },
    target,
  );
}

function readWindow(spec: Fields): SloWindow | undefined {
  const window = spec.require('window', 'window: 4w')
    ? spec.text('window')
    : undefined;
  if (!window) return undefined;
  const duration = window.value.trim();
  const seconds = parsePrometheusDuration(duration);
  if (
    seconds === undefined ||
    seconds < MINIMUM_SECONDS ||
    seconds > MAXIMUM_SECONDS ||
    seconds % 60 !== 0
  ) {
    spec.reporter.report(
      'pyrra/window',
      seconds === undefined
        ? `${quoted(duration)} is not a duration. Write for example 4w.`
        : `A window of ${duration} is out of range. Write whole minutes from 1h to 400d.`,
      window,
    );
    return undefined;
  }
  return { duration, seconds, isRolling: true };
}

/** Checked only: the portal evaluates its own burn-rate alerts. */
function readAlerting(spec: Fields) {
  const alerting = spec.map('alerting');
  if (!alerting) return;
  ['disabled', 'absent', 'burnrates'].forEach(key => alerting.boolean(key));
  ['name', 'absentName'].forEach(key => alerting.text(key));
  alerting.map('severities')?.entries();
  alerting.reportUnknown();
}
