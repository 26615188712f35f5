import type { Fields } from '../yaml';

const DECIMALS = 6;
const MAXIMUM = 1000;
const NUMBER = /^([0-9]{1,4})?(?:\.([0-9]{1,6}))?$/;

/**
 * Reads compositeWeight as parts per million; `undefined` when it is not
 * written, which means 1.
 */
export function readCompositeWeight(
  objective: Fields,
  isComposite: boolean,
): number | undefined {
  const field = objective.scalar('compositeWeight');
  if (!field) return undefined;
  if (!isComposite) {
    objective.reporter.report(
      'openslo/composite-weight-unused',
      'compositeWeight counts only in a composite SLO, where each objective has its own indicator. Remove it.',
      field,
    );
    return undefined;
  }
  const { text, isQuoted } = field.value;
  const match = isQuoted || !text ? null : NUMBER.exec(text);
  const [, whole = '0', fraction = ''] = match ?? [];
  const ppm = match ? Number(whole + fraction.padEnd(DECIMALS, '0')) : 0;
  if (ppm > 0 && ppm <= MAXIMUM * 10 ** DECIMALS) return ppm;
  objective.reporter.report(
    'openslo/composite-weight',
    `compositeWeight must be a plain number above 0 and at most ${MAXIMUM}, with up to ${DECIMALS} decimals. Write for example 2 or 0.5.`,
    field,
  );
  return undefined;
}
