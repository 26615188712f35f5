import type { CoverageReading } from '../../api/types';
import type { ServiceFacts } from '../facts';
import { ASSESSED_SIGNALS } from '../metricPatterns';
import type { SignalMatrixRow } from '../results';
import { NOT_VERIFIED } from '../steps';
import { matrixVerdict } from './rowVerdict';
import { signalMatrix } from './signalMatrix';
import { unseenReason } from './unseen';

/**
 * The short reading of the card, from the same facts as everything else: it
 * shows traffic, errors and latency of the matrix, and never says otherwise.
 *
 * @param rows - the matrix of the service, when it is at hand.
 * @public
 */
export function coverageReading(
  facts: ServiceFacts,
  rows: readonly SignalMatrixRow[] = signalMatrix(facts),
): CoverageReading {
  const { monitoring, observedAt } = facts;
  const shown = ASSESSED_SIGNALS.flatMap(signal =>
    rows.filter(row => row.signal === signal),
  );
  const signals = shown.map(({ signal, verdict, steps }) => ({
    signal,
    verdict,
    collected: steps.collected,
    alerted: steps.alerted,
    runbook: steps.runbook,
  }));
  const reasons = {
    live: monitoring.unknown,
    git: NOT_VERIFIED,
    none: unseenReason(facts),
  };
  const reason = reasons[monitoring.basis];
  return {
    verdict: matrixVerdict(shown),
    basis: monitoring.basis,
    ...(monitoring.basis === 'live' && {
      ...(monitoring.source && { source: monitoring.source }),
      observedAt,
    }),
    ...(reason && { reason }),
    signals,
  };
}
