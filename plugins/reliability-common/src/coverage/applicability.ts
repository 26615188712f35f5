import type { ServiceFacts } from './facts';
import { rememberUpTo } from './rememberUpTo';
import { SIGNALS } from './types';
import type { Signal } from './types';

interface Row {
  /** Matches the kind and the type, in lower case: `component/library`. */
  entity: RegExp;
  /** Signals that make no sense there. */
  without: readonly Signal[];
  why: string;
}

/** Where a signal makes no sense. The first row that matches counts; elsewhere all apply. */
const ROWS: readonly Row[] = [
  {
    entity:
      /^component\/(library|package|sdk|documentation|template|tool|cli)$/,
    without: SIGNALS,
    why: 'It runs nothing of its own.',
  },
  {
    entity: /^component\/(website|frontend|static-site|spa|mobile-app)$/,
    without: ['saturation', 'logs'],
    why: 'It runs where its users are; what serves it is watched elsewhere.',
  },
  {
    entity:
      /^component\/(worker|consumer|job|batch|batch-job|cronjob|cron-job|pipeline|data-pipeline|workflow)$/,
    without: ['probes'],
    why: 'Nobody calls it from outside.',
  },
  {
    entity: /^resource\/(host|server|vm|virtual-machine|node|machine)$/,
    without: ['traffic', 'latency', 'probes'],
    why: 'A machine answers no requests of its own; what runs on it does.',
  },
  {
    entity: /^resource\/(certificate|domain|domain-name|dns-zone)$/,
    without: ['traffic', 'latency', 'errors', 'saturation', 'logs'],
    why: 'It does no work that could be measured.',
  },
  {
    entity: /^resource\/(repository|training-course|course|document|dataset)$/,
    without: SIGNALS,
    why: 'It runs nothing of its own.',
  },
  {
    entity: /^resource\//,
    without: ['probes'],
    why: 'It is not reached from outside; its users are services.',
  },
  {
    entity: /^(system|domain|group|user|location|template)(\/|$)/,
    without: SIGNALS,
    why: 'What it is made of is watched, not itself.',
  },
];

const rowOf = rememberUpTo(1000, entity => {
  const lower = entity.toLocaleLowerCase('en-US');
  return ROWS.find(row => row.entity.test(lower));
});

/** Why a signal does not apply to an entity; `undefined` when it does. */
export function whyNotApplicable(
  signal: Signal,
  { kind, type }: Pick<ServiceFacts, 'kind' | 'type'>,
): string | undefined {
  const row = rowOf(`${kind}/${type ?? ''}`);
  return row?.without.includes(signal) ? row.why : undefined;
}
