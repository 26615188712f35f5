import {
  DEFAULT_FRESHNESS_RULES,
  DEFAULT_RUNBOOK_SECTIONS,
} from '@vigie/backstage-plugin-reliability-common';
import { UsageError } from '../command';
import type { RunbookRules } from './lintService';

const MAXIMUM_DAYS = 3650;

/**
 * How runbooks are judged, by the options of the command line.
 *
 * @throws UsageError when an option is not understood
 */
export function runbookRules(
  options: Record<string, string | undefined>,
  today: string,
): RunbookRules {
  const days = options['review-days'];
  const sections = options['runbook-sections'];
  return {
    today,
    rules:
      days === undefined
        ? DEFAULT_FRESHNESS_RULES
        : { reviewDays: { default: readDays(days) } },
    sections:
      sections === undefined
        ? DEFAULT_RUNBOOK_SECTIONS
        : sections
            .split(',')
            .map(section => section.trim())
            .filter(Boolean),
  };
}

function readDays(text: string): number {
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (days >= 1 && days <= MAXIMUM_DAYS) return days;
  throw new UsageError(
    `"${text}" is no number of days. Write --review-days with a whole number from 1 to ${MAXIMUM_DAYS}.`,
  );
}
