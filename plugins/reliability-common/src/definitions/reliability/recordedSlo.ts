import { foundSlo } from '../foundSlo';
import type { FoundSlo, SloContent } from '../foundSlo';
import { reportUselessTarget } from '../openslo/targetAdvice';
import { parsePrometheusDuration } from '../prometheusDuration';
import { recordedIndicator } from '../recorded';
import { readPrintable } from '../resourceMetadata';
import type { SloWindow } from '../types';
import type { Fields } from '../yaml';
import type { ReliabilityDocument } from './document';
import { TOOLS, WINDOW } from './patterns';
import { readChoice, readForm, readTarget } from './values';

const MINIMUM_SECONDS = 3600;
const MAXIMUM_SECONDS = 400 * 86_400;

/** Reads a recorded SLO: one whose figures another tool has recorded already. */
export function readRecordedSlo(document: ReliabilityDocument): FoundSlo {
  const { name, displayName, spec, file, at, reporter } = document;
  return foundSlo({
    file,
    at,
    reporter,
    namePath: 'metadata.name',
    name,
    displayName,
    content: spec && readSpec(spec, name),
  });
}

function readSpec(spec: Fields, name?: string): SloContent | undefined {
  const description = spec.text('description')?.value.trim();
  const service = spec.require('service', 'service: my-service')
    ? readPrintable(spec, 'service', 'reliability/name')
    : undefined;
  const by = readChoice(spec, 'recordedBy', TOOLS);
  const id = spec.require('id', 'id: my-service-availability')
    ? spec.text('id')?.value
    : undefined;
  const window = readWindow(spec);
  const read = readTarget(spec);
  if (read) {
    reportUselessTarget(
      spec.reporter,
      read.target,
      window?.seconds,
      read.field,
    );
  }
  const source = spec.text('source')?.value;
  spec.reportUnknown();
  if (!name || !service || !by || !id || !window || !read) return undefined;
  const { indicator, recorded } = recordedIndicator(name, by, id, source);
  return {
    ...(description && { description }),
    service,
    format: 'Recorded',
    method: 'Occurrences',
    window,
    indicator,
    objectives: [{ target: read.target }],
    ...(recorded && { recorded }),
  };
}

function readWindow(spec: Fields): SloWindow | undefined {
  const window = readForm(spec, 'window', {
    pattern: WINDOW,
    rule: 'reliability/window',
    example: '30d',
  });
  const seconds = window && parsePrometheusDuration(window.value);
  if (!window || !seconds) return undefined;
  if (seconds < MINIMUM_SECONDS || seconds > MAXIMUM_SECONDS) {
    spec.reporter.report(
      'reliability/window',
      `A window of ${window.value} is out of range. Write 1h to 400d.`,
      window,
    );
    return undefined;
  }
  return { duration: window.value, seconds, isRolling: true };
}
