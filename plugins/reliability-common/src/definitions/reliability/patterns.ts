/**
 * What the texts of `reliability/v1` look like. The published JSON Schemas hold
 * the same patterns, so that an editor says what the portal will say.
 */
export const NAME = '^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$';
export const LOCAL_TIME =
  '^(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::00)?$';
export const DATE = '^(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$';
export const TIME_ZONE = '^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*$';
/** Length of a maintenance: `2h`, `90m`, `1d12h`. */
export const LENGTH =
  '^(?=[0-9])(?:[1-9][0-9]{0,3}d)?(?:[1-9][0-9]{0,3}h)?(?:[1-9][0-9]{0,4}m)?$';
/** Length of a window: `30d`, `4w`. */
export const WINDOW = '^[1-9][0-9]{0,3}[hdw]$';
export const APPROVER =
  '^(?:user|group):(?:[A-Za-z0-9-]{1,63}/)?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$';
export const CHECK = '^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$';
export const RECURRENCE = '^[A-Z]+=[^;=\\s]+(?:;[A-Z]+=[^;=\\s]+)*$';

export const CALENDARS = ['month', 'quarter', 'year'] as const;
export const TOOLS = ['Sloth', 'Pyrra'] as const;
