import type { CoverageStep } from '../../api/types';
import { collectedStep } from '../collectedStep';
import type { ServiceFacts } from '../facts';
import { NOT_VERIFIED, step } from '../steps';
import type { Signal } from '../types';
import { unseenReason } from './unseen';

/** Whether a signal is collected. */
export function collected(signal: Signal, facts: ServiceFacts): CoverageStep {
  const { monitoring, serviceName } = facts;
  if (monitoring.basis !== 'live') {
    return step(
      'unknown',
      monitoring.basis === 'git' ? NOT_VERIFIED : unseenReason(facts),
    );
  }
  return collectedStep(
    signal,
    {
      source: monitoring.source ?? 'The monitoring system',
      metrics: monitoring.metrics,
      targets: monitoring.targets,
      metricsUnknown: monitoring.metricsUnknown ?? monitoring.unknown,
    },
    serviceName,
  );
}
