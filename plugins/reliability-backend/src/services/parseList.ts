import { InputError } from '@backstage/errors';

/**
 * Words of a query parameter, separated by commas; `undefined` when there are
 * none.
 *
 * @throws `InputError` for a word that is not among those allowed.
 */
export function parseList<TWord extends string>(
  name: string,
  text: string | undefined,
  allowed: readonly TWord[],
): TWord[] | undefined {
  const words = (text ?? '')
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '');
  const isAllowed = (word: string): word is TWord =>
    allowed.some(candidate => candidate === word);
  const accepted: TWord[] = [];
  for (const word of words) {
    if (!isAllowed(word)) {
      throw new InputError(
        `'${word}' is no ${name}; there are ${allowed.join(', ')}`,
      );
    }
    accepted.push(word);
  }
  return accepted.length ? accepted : undefined;
}
