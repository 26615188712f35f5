import type { AlertFinding, AlertQuality } from '../results';
import { unseenReason } from '../matrix/unseen';
import type { ServiceFacts } from '../facts';
import type { CheckDefinition, CheckVerdict, Level } from './types';
import { counted, fail, notApplicable, pass, unknown } from './verdicts';

interface AlertCheckWords {
  id: string;
  level: Level;
  title: string;
  why: string;
  good: string;
  /** Findings it rests on; the one of its own id unless told. */
  findings?: readonly string[];
  /** To paste; told of the first alert that fails. */
  lines?(alert: AlertQuality): string;
}

/** A check that every alert of the service's own must meet. */
export function alertCheck(words: AlertCheckWords): CheckDefinition {
  const ids = words.findings ?? [words.id];
  return {
    id: words.id,
    level: words.level,
    title: words.title,
    why: words.why,
    evaluate: (facts, { alerts }) => {
      const own = alerts.filter(({ relation }) => relation === 'this');
      if (!own.length) return withoutAlerts(facts);
      return judge(own, ids, words);
    },
  };
}

/** No alert proves nothing where rules may be hidden. */
function withoutAlerts(facts: ServiceFacts): CheckVerdict {
  const { basis, rulesUnknown, unknown: reason } = facts.monitoring;
  const hidden = rulesUnknown ?? reason;
  if (basis === 'none' || hidden) return unknown(hidden ?? unseenReason(facts));
  return notApplicable('It has no alert of its own yet.');
}

function judge(
  alerts: readonly AlertQuality[],
  ids: readonly string[],
  words: AlertCheckWords,
): CheckVerdict {
  const looked = alerts.flatMap(alert =>
    alert.findings
      .filter(({ id }) => ids.includes(id))
      .map(finding => ({ alert, finding })),
  );
  const bad = looked.filter(({ finding }) => finding.verdict === 'bad');
  if (bad.length) {
    const [{ alert, finding }] = bad;
    const others = new Set(bad.map(each => each.alert)).size - 1;
    return fail(
      `${alert.name}: ${finding.message}${
        others > 0 ? ` So it is with ${counted(others, 'other alert')}.` : ''
      }`,
      finding.next ?? 'Open the alert: its findings say what to do.',
      { evidence: bad.map(line), lines: words.lines?.(alert) },
    );
  }
  const unseen = looked.filter(({ finding }) => finding.verdict === 'unknown');
  if (unseen.length) {
    const [{ alert, finding }] = unseen;
    return unknown(
      `${alert.name}: ${finding.message}`,
      finding.next,
      unseen.map(line),
    );
  }
  return pass(
    words.good,
    alerts.map(({ name }) => name),
  );
}

function line(each: { alert: AlertQuality; finding: AlertFinding }): string {
  return `${each.alert.name}: ${each.finding.message}`;
}
