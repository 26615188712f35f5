import type { ServiceFacts } from '../facts';
import { notApplicable } from './verdicts';

export const NO_RUNBOOK = notApplicable(
  'It has no runbook; runbooks/present says so.',
);

/** `runbooks/a.md:12 `, to stand before what is there; empty when nobody knows. */
export function placeOf({
  file,
  line,
}: {
  file?: string;
  line?: number;
}): string {
  if (!file) return '';
  return line === undefined ? `${file} ` : `${file}:${line} `;
}

/** Why an alert that is not seen may be there all the same. */
export function hiddenRules({
  monitoring,
}: Pick<ServiceFacts, 'monitoring'>): string | undefined {
  const nobodyLooked =
    monitoring.basis === 'none'
      ? 'Which alerts there are cannot be seen.'
      : undefined;
  return monitoring.rulesUnknown ?? monitoring.unknown ?? nobodyLooked;
}
