import { alertQuality } from '../alerts';
import { checklists } from '../checklists';
import type { ServiceFacts } from '../facts';
import { signalMatrix } from '../matrix';
import type { ServiceVerdicts } from './types';

/**
 * Judges the alerts, signals and checklists of a service, each once.
 *
 * @param options - `factsOf` gives the facts of a dependency, `undefined` when nobody looks at it
 * @public
 */
export function serviceVerdicts(
  facts: ServiceFacts,
  options: { factsOf?(entityRef: string): ServiceFacts | undefined } = {},
): ServiceVerdicts {
  const alerts = facts.alerts.map(alert => alertQuality(alert, facts));
  return {
    alerts,
    signals: signalMatrix(facts, alerts),
    checklists: checklists(facts, { alerts, factsOf: options.factsOf }),
  };
}
