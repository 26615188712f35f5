import type {
  CheckReading,
  CourseMatch,
} from '@vigie/backstage-plugin-reliability-common';
import type { MonitoringPage } from '../database/checks/MonitoringPageStore';

/** Topics that courses name differently from the check they help with. */
const TOPICS: Readonly<Record<string, string>> = {
  'ownership/members': 'ownership/group',
  'definitions/valid': 'slo/valid',
  'slo/promise-kept': 'slo/budget',
  'coverage/traffic-collected': 'coverage/traffic',
  'coverage/errors-collected': 'coverage/errors',
  'coverage/latency-collected': 'coverage/latency',
};

const SIGNAL_CHECK = /^coverage\/(.+)-(?:collected|alerted)$/;

/** The course that helps most with a check. */
export function helpfulCourse(
  checkId: string,
  courses: readonly CourseMatch[],
): CheckReading['course'] {
  const topic = TOPICS[checkId] ?? checkId;
  const course = courses.find(({ matches }) => matches.includes(topic));
  return course && { entityRef: course.entityRef, title: course.title };
}

/** The runbook about the signal of a check. */
export function helpfulRunbook(
  checkId: string,
  runbooks: MonitoringPage['runbooks'],
): CheckReading['runbook'] {
  const signal = SIGNAL_CHECK.exec(checkId)?.[1];
  const runbook = runbooks.find(({ signals }) =>
    signals.some(each => each === signal),
  );
  return runbook && { id: runbook.id, title: runbook.title };
}
