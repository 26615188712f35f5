import type { FoundSlo } from '../foundSlo';
import { foundSlo } from '../foundSlo';
import { readPercentTarget } from '../percentTarget';
import type { DocumentReporter } from '../reporting';
import { readPrintable } from '../resourceMetadata';
import { readTextMap } from '../textMap';
import type { SloWindow } from '../types';
import type { Fields } from '../yaml';
import type { SlothSpelling } from './formats';
import { readSli } from './sli';

/** Sloth's own default; a file does not say another. */
const WINDOW: SloWindow = {
  duration: '30d',
  seconds: 30 * 86_400,
  isRolling: true,
};

export interface SlothContext {
  file: string;
  service?: string;
  source?: string;
  spelling: SlothSpelling;
  /** Why all SLOs of the document are refused, when they are. */
  brokenBecause?: string;
}

export function readSlothSlo(
  slo: Fields,
  reporter: DocumentReporter,
  { file, service, source, spelling, brokenBecause }: SlothContext,
): FoundSlo {
  const name = slo.require('name', 'name: requests-availability')
    ? readPrintable(slo, 'name', 'sloth/name')
    : undefined;
  const description = slo.text('description')?.value.trim();
  const target = readObjective(slo);
  const indicator = readSli(slo, name, spelling, source);
  readTextMap(slo, 'labels', 'sloth/type');
  if (slo.has('plugins')) reportSloPlugins(slo, 'plugins');
  readAlerting(slo, spelling);
  slo.reportUnknown();
  return foundSlo({
    file,
    at: slo.at,
    reporter,
    namePath: slo.pathOf('name'),
    name,
    content:
      service && target && indicator
        ? {
            ...(description && { description }),
            service,
            format: 'Sloth',
            method: 'Occurrences',
            window: WINDOW,
            indicator,
            objectives: [{ target }],
          }
        : undefined,
    brokenBecause,
  });
}

/** Plugin chains rewrite the rules that Sloth generates; the figures are ours all the same. */
export function reportSloPlugins(fields: Fields, key: string): void {
  fields.reporter.report(
    'sloth/slo-plugins',
    `${fields.pathOf(
      key,
    )} changes the rules that Sloth generates and is ignored here.`,
    fields.place(key),
  );
}

function readObjective(slo: Fields) {
  const objective = slo.require('objective', 'objective: 99.9')
    ? slo.scalar('objective')
    : undefined;
  if (!objective) return undefined;
  const { value, isQuoted, text } = objective.value;
  if (typeof value !== 'number' || isQuoted) {
    slo.reporter.report(
      'sloth/objective',
      `${objective.path} must be a percentage without quotes, for example 99.9.`,
      objective,
    );
    return undefined;
  }
  return readPercentTarget(
    slo.reporter,
    text,
    WINDOW.seconds,
    { range: 'sloth/objective', ratio: 'sloth/objective-ratio' },
    objective,
  );
}

/** Checked only: the portal evaluates its own burn-rate alerts. */
function readAlerting(slo: Fields, { pageAlert, ticketAlert }: SlothSpelling) {
  const alerting = slo.map('alerting');
  if (!alerting) return;
  alerting.text('name');
  for (const key of [pageAlert, ticketAlert]) {
    const alert = alerting.map(key);
    alert?.boolean('disable');
    if (alert) readAlertTexts(alert);
    alert?.reportUnknown();
  }
  readAlertTexts(alerting);
  alerting.reportUnknown();
}

function readAlertTexts(fields: Fields) {
  readTextMap(fields, 'labels', 'sloth/type');
  readTextMap(fields, 'annotations', 'sloth/type');
}
