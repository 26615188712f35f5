import { SIGNALS } from '../../coverage/types';

/**
 * Whether a topic of a course names a check: by its id, or by the signal that
 * the check is about, as `latency` does `coverage/latency-alerted`.
 *
 * @public
 */
export function topicNamesCheck(topic: string, checkId: string): boolean {
  return (
    topic === checkId ||
    (SIGNALS.some(signal => signal === topic) &&
      checkId.startsWith(`coverage/${topic}-`))
  );
}
