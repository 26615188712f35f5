import { InputError } from '@backstage/errors';

/** A label that an alert carries with this value. */
export interface LabelSelector {
  label: string;
  value: string;
}

const MAXIMUM_SELECTORS = 50;

/**
 * Reads the annotation `grafana/alert-label-selector`: `label=value`, several of
 * them separated by commas. An alert that fits one of them is meant.
 *
 * @throws InputError that tells what is wrong, and does not quote the text
 */
export function readLabelSelectors(annotation: string): LabelSelector[] {
  const parts = annotation.split(',').map(part => part.trim());
  if (parts.length > MAXIMUM_SELECTORS) {
    throw new InputError(`it names more than ${MAXIMUM_SELECTORS} labels`);
  }
  return parts.map(part => {
    const match = /^([^=!~\s]+)\s*=\s*([^=~].*)$/.exec(part);
    if (!match) {
      throw new InputError(
        'it must be label=value, or several of these separated by commas',
      );
    }
    return { label: match[1], value: match[2].trim() };
  });
}
