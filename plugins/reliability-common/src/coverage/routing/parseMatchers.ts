import { InputError } from '@backstage/errors';
import { parseClassicMatchers } from './parseClassicMatchers';
import { parseUtf8Matchers } from './parseUtf8Matchers';
import type { RouteMatcher } from './types';

/**
 * Reads matchers as Alertmanager spells them: `a=b`, `c=~"d.*"`,
 * `{e!="f",g="h"}`, and since version 0.27 names of any characters,
 * `{"some name"="x"}`.
 *
 * @remarks
 *
 * Where both spellings can be read and differ, the older one holds, as in
 * Alertmanager itself.
 *
 * @throws InputError when neither spelling can be read
 *
 * @public
 */
export function parseMatchers(text: string): RouteMatcher[] {
  const matchers = parseClassicMatchers(text) ?? parseUtf8Matchers(text);
  if (!matchers) {
    throw new InputError('a matcher is not of the form name="value"');
  }
  return matchers;
}
