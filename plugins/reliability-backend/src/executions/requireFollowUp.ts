import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { requireEntityRef } from '../services/requireEntityRef';
import { plainText } from './plainText';

/** @throws `InputError` for anything but a reference of a user or a group. */
export function requireFollowUpOwner(text: string): string {
  const owner = requireEntityRef(plainText(text));
  if (!['user', 'group'].includes(parseEntityRef(owner).kind)) {
    throw new InputError(
      `'${text}' cannot own a follow-up action; write a user or a group, for example group:default/team-delivery`,
    );
  }
  return owner;
}

/** @throws `InputError` for a day that is in no calendar. */
export function requireDay(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (
    Number.isNaN(time) ||
    new Date(time).toISOString().slice(0, 10) !== text
  ) {
    throw new InputError(`There is no day ${text}`);
  }
  return text;
}

/** @throws `InputError` when nothing is left of it. */
export function requireTitle(text: string): string {
  const title = plainText(text).trim();
  if (title === '') {
    throw new InputError('title is empty; write what is to be done');
  }
  return title;
}
