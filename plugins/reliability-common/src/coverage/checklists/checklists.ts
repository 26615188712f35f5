import { alertQuality } from '../alerts/alertQuality';
import type { ChecklistTechnology, ServiceFacts } from '../facts';
import type { AlertQuality, Checklist } from '../results';
import { ELASTICSEARCH } from './elasticsearch';
import { judgeEntry } from './judgeEntry';
import { KAFKA } from './kafka';
import { POSTGRESQL } from './postgresql';
import { RABBITMQ } from './rabbitmq';
import { REDIS } from './redis';
import { sortByEntry } from './sortByEntry';
import type { ChecklistDefinition } from './types';

const DEFINITIONS: Readonly<Record<ChecklistTechnology, ChecklistDefinition>> =
  {
    postgresql: POSTGRESQL,
    elasticsearch: ELASTICSEARCH,
    redis: REDIS,
    rabbitmq: RABBITMQ,
    kafka: KAFKA,
  };

/** What is needed besides the facts of the service itself. @public */
export interface ChecklistsInput {
  /** The judged alerts of the service, when they are at hand. */
  alerts?: readonly AlertQuality[];
  /** Facts of a dependency; `undefined` when nobody looks at it. */
  factsOf?(entityRef: string): ServiceFacts | undefined;
}

/**
 * What is worth an alert at the datastore or queue that a service is, and at
 * those it depends on, and whether somebody would be told.
 *
 * @public
 */
export function checklists(
  facts: ServiceFacts,
  { alerts, factsOf }: ChecklistsInput = {},
): Checklist[] {
  const own = facts.technology && [checklist(facts.technology, facts, alerts)];
  const others = facts.dependencies.map(dependency => {
    const known = factsOf?.(dependency.entityRef);
    return {
      ...checklist(dependency.technology, known ?? unseen(facts, dependency)),
      entityRef: dependency.entityRef,
    };
  });
  return [...(own ?? []), ...others];
}

function checklist(
  technology: ChecklistTechnology,
  facts: ServiceFacts,
  alerts: readonly AlertQuality[] = facts.alerts.map(alert =>
    alertQuality(alert, facts),
  ),
): Checklist {
  const definition = DEFINITIONS[technology];
  const { metrics } = facts.monitoring;
  const sorted = sortByEntry(definition, alerts, metrics);
  return {
    technology,
    title: definition.title,
    items: Array.from(sorted, ([entry, found]) =>
      judgeEntry(technology, entry, found, facts),
    ),
  };
}

/** Facts of a dependency that nobody looks at: all of it is unknown. */
function unseen(
  facts: ServiceFacts,
  { entityRef, serviceName }: ServiceFacts['dependencies'][number],
): ServiceFacts {
  return {
    ...facts,
    entityRef,
    serviceName,
    alerts: [],
    monitoring: {
      basis: 'none',
      unknown: `${entityRef} is not among the entities the portal looks at.`,
      metrics: [],
    },
  };
}
