import type { ServiceFacts } from '../facts';
import { promqlShape, rememberedSyntaxError } from '../promql';
import type { AlertFinding } from '../results';
import type { MonitorRule } from '../types';
import { bad, good, spanText, unknown } from './finding';
import { runbookFinding } from './runbook';

const LONGEST_FOR_ON_A_PAGE = 3600;

/** Severities that wake somebody. */
const PAGE =
  /^(page|pager|critical|crit|emergency|fatal|disaster|urgent|[ps]0|[ps]1|sev-?[01])$/i;

const NO_SEVERITY = /^(unset|undefined|null|unknown|-)?$/i;

/** The severity a rule gives its alerts. */
export function severityOf(rule: Pick<MonitorRule, 'labels'>) {
  const severity = (rule.labels.severity ?? rule.labels.priority)?.trim();
  return severity && !NO_SEVERITY.test(severity) ? severity : undefined;
}

/** Whether the severity of a rule is one that wakes somebody. */
export function wakesSomebody(rule: Pick<MonitorRule, 'labels'>): boolean {
  return PAGE.test(severityOf(rule) ?? '');
}

/** Whether the expression of a rule can be read. */
export function parsesFinding(rule: Pick<MonitorRule, 'query'>): AlertFinding {
  const error = rememberedSyntaxError(rule.query);
  return error
    ? bad('coverage/alert-parses', error, 'Correct the expression.')
    : good('coverage/alert-parses', 'The expression is PromQL.');
}

/** Whether it waits long enough not to cry wolf, and not so long that it comes too late. */
export function forFinding(
  rule: Pick<MonitorRule, 'query' | 'labels' | 'forSeconds' | 'file'>,
): AlertFinding {
  const id = 'coverage/alert-for';
  // A rule file that says nothing means zero.
  const seconds = rule.forSeconds ?? (rule.file ? 0 : undefined);
  if (seconds === undefined) {
    return unknown(id, 'How long it waits before it fires is not known.');
  }
  if (seconds === 0) {
    const { isMultiWindow, hasAbsenceWindow } = promqlShape(rule.query);
    return isMultiWindow || hasAbsenceWindow
      ? good(id, 'Its windows take the place of a time to wait.')
      : bad(
          id,
          'It fires at the first evaluation, so one bad measurement is enough.',
          'Give it a time to wait, for example for: 5m, or look at two windows at once.',
        );
  }
  return wakesSomebody(rule) && seconds > LONGEST_FOR_ON_A_PAGE
    ? bad(
        id,
        `It pages only after ${spanText(
          seconds,
        )}: whoever is woken comes late.`,
        'Shorten for to an hour or less, or make it a ticket.',
      )
    : good(id, `It waits ${spanText(seconds)} before it fires.`);
}

/** Whether it says how urgent it is. */
export function severityFinding(
  rule: Pick<MonitorRule, 'labels'>,
): AlertFinding {
  const id = 'coverage/alert-severity';
  const severity = severityOf(rule);
  return severity
    ? good(id, `Its severity is ${severity}.`)
    : bad(
        id,
        'It has no severity, so nobody can tell whether it may wait.',
        'Add the label severity: page, or severity: ticket.',
      );
}

/**
 * What can be said of an alerting rule from its file alone: that it parses,
 * waits, has a severity and a runbook.
 *
 * @param rule - a rule with `file`: one that says nothing of `for` fires at once.
 * @public
 */
export function ruleFindings(
  rule: MonitorRule,
  runbooks: ReadonlyArray<
    Pick<ServiceFacts['runbooks'][number], 'slug' | 'title' | 'alerts'>
  >,
): AlertFinding[] {
  return [
    parsesFinding(rule),
    forFinding(rule),
    severityFinding(rule),
    runbookFinding(rule, runbooks),
  ];
}
