import type { CoverageStep } from '../../api/types';
import { SIGNAL_WORDS } from '../steps';
import type { SignalMatrixRow } from '../results';
import type { Signal } from '../types';
import { alertLines, metricLines } from './signalLines';
import type { CheckDefinition, CheckVerdict, Level } from './types';
import { fail, notApplicable, pass, unknown } from './verdicts';

const TITLES: Record<Signal, { collected: string; alerted: string }> = {
  traffic: {
    collected: 'Traffic is collected',
    alerted: 'Somebody is told when traffic stops',
  },
  errors: {
    collected: 'Errors are collected',
    alerted: 'Somebody is told when it fails',
  },
  latency: {
    collected: 'Latency is collected',
    alerted: 'Somebody is told when it is slow',
  },
  saturation: {
    collected: 'Saturation is collected',
    alerted: 'Somebody is told before it is full',
  },
  logs: {
    collected: 'Logs are collected',
    alerted: 'Somebody is told of what logs say',
  },
  probes: {
    collected: 'Probed from outside',
    alerted: 'Somebody is told when it cannot be reached',
  },
  security: {
    collected: 'Security is looked at',
    alerted: 'Somebody is told of attacks',
  },
};

/** Whether a signal of the service is collected. */
export function collectedCheck(signal: Signal, level: Level): CheckDefinition {
  return {
    id: `coverage/${signal}-collected`,
    level,
    title: TITLES[signal].collected,
    why: `What is not collected cannot be seen: ${SIGNAL_WORDS[signal]}.`,
    evaluate: (facts, { signals }) =>
      judge(rowOf(signal, signals), 'collected', {
        isGit: facts.monitoring.basis === 'git',
        good: 'It is collected.',
        next: `Expose a metric that tells ${SIGNAL_WORDS[signal]}, and have it scraped.`,
        lines: metricLines(facts),
      }),
  };
}

/** Whether an alert that can fire watches a signal of the service. */
export function alertedCheck(signal: Signal, level: Level): CheckDefinition {
  return {
    id: `coverage/${signal}-alerted`,
    level,
    title: TITLES[signal].alerted,
    why: `A graph tells only those who look at it. An alert tells at night ${SIGNAL_WORDS[signal]}.`,
    evaluate: (facts, { signals }) => {
      const row = rowOf(signal, signals);
      return judge(row, 'alerted', {
        isGit: facts.monitoring.basis === 'git',
        good: 'An alert that can fire watches it.',
        next: `Add an alert on ${SIGNAL_WORDS[signal]} to a rule file, and deploy it.`,
        lines: alertLines(signal, facts),
      });
    },
  };
}

function rowOf(
  signal: Signal,
  rows: readonly SignalMatrixRow[],
): SignalMatrixRow | undefined {
  return rows.find(row => row.signal === signal);
}

function judge(
  row: SignalMatrixRow | undefined,
  step: 'collected' | 'alerted',
  words: { isGit: boolean; good: string; next: string; lines?: string },
): CheckVerdict {
  const found: CoverageStep | undefined = row?.steps[step];
  if (!found) return unknown('It has not been looked at yet.');
  const { verdict, reason, evidence } = found;
  switch (verdict) {
    case 'covered':
      return pass(reason ?? words.good, evidence);
    case 'not-applicable':
    case 'exempt':
      return notApplicable(reason ?? 'It makes no sense here.');
    case 'partial':
      return words.isGit
        ? unknown(reason ?? 'It is seen in part.', undefined, evidence)
        : fail(reason ?? 'It is seen in part.', words.next, { evidence });
    case 'uncovered':
      return fail(reason ?? 'There is none.', words.next, {
        evidence,
        lines: words.lines,
      });
    default:
      return unknown(reason ?? 'It cannot be seen.', undefined, evidence);
  }
}
