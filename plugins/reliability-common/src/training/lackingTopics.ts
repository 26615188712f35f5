import type { CoverageReading, OwnershipReading } from '../api/types';
import type { SloState } from '../slo';
import { COURSE_TOPICS } from './topics';
import type { CourseTopic } from './topics';

const UNMEASURED: SloState[] = [
  'source-error',
  'no-data',
  'stale',
  'insufficient',
];
const AT_RISK: SloState[] = ['exhausted', 'burning', 'at-risk'];

/**
 * The topics of `COURSE_TOPICS` that a service lacks, in the order of that
 * table. What is unknown is not lacking: a course is no help against a
 * monitoring system that cannot be reached.
 *
 * @public
 */
export function lackingTopics(input: {
  coverage: CoverageReading;
  runbookCount: number;
  slos: ReadonlyArray<{ state: SloState }>;
  ownership: OwnershipReading;
}): string[] {
  const { coverage, runbookCount, slos, ownership } = input;
  const lacking = new Set<CourseTopic>();
  const lacksIf = (condition: boolean, topic: CourseTopic) => {
    if (condition) lacking.add(topic);
  };

  lacksIf(
    ownership.state !== 'owned' && ownership.state !== 'unknown',
    'ownership/group',
  );
  lacksIf(slos.length === 0, 'slo/defined');
  lacksIf(
    slos.some(slo => slo.state === 'invalid'),
    'slo/valid',
  );
  lacksIf(
    slos.some(slo => UNMEASURED.includes(slo.state)),
    'slo/measured',
  );
  lacksIf(
    slos.some(slo => AT_RISK.includes(slo.state)),
    'slo/budget',
  );
  lacksIf(runbookCount === 0, 'runbooks/present');

  // Rules in git are at best partial for want of a live look, which no course changes.
  const lacks = (verdict: string) =>
    verdict === 'uncovered' ||
    (verdict === 'partial' && coverage.basis === 'live');
  for (const signal of coverage.signals) {
    const { collected, alerted, runbook } = signal;
    const topic = signal.signal;
    if (topic === 'traffic' || topic === 'errors' || topic === 'latency') {
      lacksIf(lacks(collected.verdict), `coverage/${topic}`);
      lacksIf(lacks(alerted.verdict), `coverage/${topic}-alerted`);
    }
    // Without an alert there is nothing to link yet; that is a topic of its own.
    const hasAlert =
      alerted.verdict === 'covered' || alerted.verdict === 'partial';
    lacksIf(hasAlert && lacks(runbook.verdict), 'coverage/runbook-linked');
  }
  return Object.keys(COURSE_TOPICS).filter(topic =>
    lacking.has(topic as CourseTopic),
  );
}
