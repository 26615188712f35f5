/**
 * What a course may teach and a service may lack. A course names ids of this
 * table in `topics`; a course helps a service when the service lacks one.
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

export function isCourseTopic(text: string): text is CourseTopic {
  return Object.prototype.hasOwnProperty.call(COURSE_TOPICS, text);
}
