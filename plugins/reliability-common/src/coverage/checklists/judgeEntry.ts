import { countsAs } from '../alerts/countsAs';
import type { ServiceFacts } from '../facts';
import { alertLine, findingOf } from '../matrix/signalAlert';
import type { SignalAlert } from '../matrix/signalAlert';
import type { ChecklistItem } from '../results';
import { step } from '../steps';
import type { CoverageVerdict } from '../types';
import type { EntryFacts } from './sortByEntry';
import type { ChecklistEntry } from './types';

/**
 * Whether somebody is told of one thing: an alert reads a metric that tells it,
 * the metric is there, and the alert is healthy, enabled and routed to a human.
 */
export function judgeEntry(
  technology: string,
  entry: ChecklistEntry,
  found: EntryFacts,
  facts: ServiceFacts,
): ChecklistItem {
  const { verdict, reason, evidence } = judge(entry, found, facts);
  const shown = step(verdict, reason, evidence);
  return {
    id: `${technology}/${entry.id}`,
    title: entry.title,
    ...shown,
  };
}

interface Judgement {
  verdict: CoverageVerdict;
  reason?: string;
  evidence: string[];
}

function judge(
  entry: ChecklistEntry,
  { alerts: all, collected }: EntryFacts,
  { monitoring, serviceName }: ServiceFacts,
): Judgement {
  const alerts = all.map(alert => ({ alert, ...countsAs(alert) }));
  const evidence = [
    ...alerts.map(({ alert }) => alertLine(alert)),
    ...collected.map(name => `Collected: ${name}`),
  ];
  if (monitoring.basis !== 'live' || monitoring.unknown) {
    return {
      verdict: 'unknown',
      reason:
        monitoring.unknown ?? 'No live monitoring system was asked about it.',
      evidence,
    };
  }
  const counting = alerts.filter(({ counts }) => counts !== 'not');
  if (counting.length) return { ...judgeCounting(counting), evidence };
  if (monitoring.rulesUnknown) {
    return { verdict: 'unknown', reason: monitoring.rulesUnknown, evidence };
  }
  if (alerts.length) {
    const [{ alert, reason }] = alerts;
    return {
      verdict: 'uncovered',
      reason: `${alert.name}: ${reason}`,
      evidence,
    };
  }
  if (collected.length) {
    return {
      verdict: 'uncovered',
      reason: `No alert reads ${collected[0]}, which is collected. Add one.`,
      evidence,
    };
  }
  if (monitoring.metricsUnknown) {
    return { verdict: 'unknown', reason: monitoring.metricsUnknown, evidence };
  }
  return {
    verdict: 'uncovered',
    reason: `Nothing that tells it is collected of ${serviceName}, and no alert asks for it. ${
      entry.collect ?? 'Have its exporter scraped.'
    }`,
    evidence,
  };
}

/** Alerts that can fire: do they reach somebody? */
function judgeCounting(
  alerts: readonly SignalAlert[],
): Pick<Judgement, 'verdict' | 'reason'> {
  const told = (id: string, { alert }: SignalAlert) => findingOf(alert, id);
  const routed = alerts.filter(
    each => told('coverage/alert-routed', each)?.verdict === 'good',
  );
  const heard = routed.filter(
    each => told('coverage/alert-silenced', each)?.verdict === 'good',
  );
  if (heard.some(({ counts }) => counts === 'fully')) {
    return { verdict: 'covered' };
  }
  const because = (
    verdict: CoverageVerdict,
    each: SignalAlert,
    reason: string | undefined,
  ) => ({ verdict, reason: `${each.alert.name}: ${reason ?? ''}`.trim() });
  if (heard.length) return because('partial', heard[0], heard[0].reason);
  if (routed.length) {
    const [first] = routed;
    return because(
      'partial',
      first,
      told('coverage/alert-silenced', first)?.message,
    );
  }
  const unseen = alerts.find(
    each => told('coverage/alert-routed', each)?.verdict === 'unknown',
  );
  const [first] = alerts;
  return unseen
    ? because('partial', unseen, told('coverage/alert-routed', unseen)?.message)
    : because(
        'uncovered',
        first,
        told('coverage/alert-routed', first)?.message,
      );
}
