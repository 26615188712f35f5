import { SIGNALS } from '../coverage/types';
import { CHECK_ID } from './parse/exercises';

/**
 * What a service is found to lack today. A course names checks and signals in
 * `topics`, among them these ids.
 *
 * @public
 */
export const COURSE_TOPICS = {
  'ownership/group': 'The service is owned by a group that has members.',
  'slo/defined': 'The service has an SLO.',
  'slo/valid': 'Every SLO of the service is understood.',
  'slo/measured': 'Every SLO is measured, recently, over enough of its window.',
  'slo/budget': 'No error budget is exhausted, burning or at risk.',
  'coverage/traffic': 'How much the service is used is collected.',
  'coverage/errors': 'How often the service fails is collected.',
  'coverage/latency': 'How long the service takes is collected.',
  'coverage/traffic-alerted': 'Somebody is told when traffic stops.',
  'coverage/errors-alerted': 'Somebody is told when the service fails.',
  'coverage/latency-alerted': 'Somebody is told when the service is slow.',
  'coverage/runbook-linked': 'Every alert leads to a runbook.',
  'runbooks/present': 'The service has a runbook.',
} as const;

/**
 * Id of a topic.
 *
 * @public
 */
export type CourseTopic = keyof typeof COURSE_TOPICS;

/** The checks of today that find what an id of the table says. */
const SAME_GAP: Record<string, string | undefined> = {
  'slo/valid': 'definitions/valid',
  'slo/budget': 'slo/promise-kept',
  'coverage/traffic': 'coverage/traffic-collected',
  'coverage/errors': 'coverage/errors-collected',
  'coverage/latency': 'coverage/latency-collected',
};

function isSignal(topic: string): boolean {
  return SIGNALS.some(signal => signal === topic);
}

/** Whether a course may name it: the id of a check, or a signal. */
export function isCourseTopic(topic: string): boolean {
  return isSignal(topic) || CHECK_ID.test(topic);
}

/**
 * Whether a course with this topic helps a service that lacks this. A signal
 * stands for all that is asked of it.
 */
export function isTaught(lacking: string, topic: string): boolean {
  return (
    topic === lacking ||
    topic === SAME_GAP[lacking] ||
    (isSignal(topic) &&
      (lacking === `coverage/${topic}` ||
        lacking.startsWith(`coverage/${topic}-`)))
  );
}
