import type { Receiver } from './types';

/**
 * Integrations that tell somebody. A webhook counts: it leads to a system that
 * was put there to do something, though nobody can see what.
 */
const TELLS_PEOPLE: ReadonlySet<string> = new Set([
  'discord',
  'email',
  'incidentio',
  'jira',
  'mattermost',
  'msteams',
  'msteamsv2',
  'opsgenie',
  'pagerduty',
  'pushover',
  'rocketchat',
  'slack',
  'sns',
  'telegram',
  'victorops',
  'webex',
  'webhook',
  'wechat',
]);

/**
 * Whether what a receiver is sent reaches people: `nobody` when it has no
 * integration (often called `null`), `unknown` when it has only ones this
 * version does not know.
 *
 * @public
 */
export function reachesPeople(
  receiver: Receiver | undefined,
): 'human' | 'nobody' | 'unknown' {
  if (!receiver) return 'unknown';
  if (receiver.integrations.some(kind => TELLS_PEOPLE.has(kind))) {
    return 'human';
  }
  return receiver.integrations.length > 0 ? 'unknown' : 'nobody';
}
