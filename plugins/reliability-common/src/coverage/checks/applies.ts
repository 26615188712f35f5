import { whyNotApplicable } from '../applicability';
import type { ServiceFacts } from '../facts';
import { SIGNALS } from '../types';

/** Whether an entity is something that runs: a library is not, and nobody is woken for it. */
export function isRunning(facts: Pick<ServiceFacts, 'kind' | 'type'>): boolean {
  return SIGNALS.some(signal => !whyNotApplicable(signal, facts));
}

/** Whether an entity answers somebody, so that a promise about it makes sense. */
export function isPromising(facts: ServiceFacts): boolean {
  return (
    facts.slos.length > 0 ||
    (isRunning(facts) && facts.kind.toLowerCase() !== 'resource')
  );
}
