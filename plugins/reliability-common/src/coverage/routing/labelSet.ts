/**
 * What is known of the labels of something that does not exist yet: the alerts
 * a rule may raise.
 *
 * @public
 */
export interface PossibleLabels {
  /** Labels whose value is known; `''` for one that is certainly not there. */
  known: ReadonlyMap<string, string>;
  /** Labels that may be there with a value nobody knows; `all` for every one that is not known. */
  open: ReadonlySet<string> | 'all';
}

/** No labels at all. */
export const NO_LABELS: PossibleLabels = { known: new Map(), open: new Set() };

/** The value of a label, `''` where it is not there, `undefined` where nobody knows. */
export function valueOf(
  labels: PossibleLabels,
  name: string,
): string | undefined {
  const known = labels.known.get(name);
  if (known !== undefined) return known;
  return labels.open === 'all' || labels.open.has(name) ? undefined : '';
}

/** Sets one label; `undefined` for a value nobody knows. */
export function withLabel(
  labels: PossibleLabels,
  name: string,
  value: string | undefined,
): PossibleLabels {
  const known = new Map(labels.known);
  if (value !== undefined) {
    return { known: known.set(name, value), open: labels.open };
  }
  known.delete(name);
  return {
    known,
    open: labels.open === 'all' ? 'all' : new Set([...labels.open, name]),
  };
}

/** Only these labels, each with what was known of it. */
export function keepLabels(
  labels: PossibleLabels,
  names: readonly string[],
): PossibleLabels {
  return names.reduce(
    (kept, name) => withLabel(kept, name, valueOf(labels, name)),
    NO_LABELS,
  );
}

export function dropLabels(
  labels: PossibleLabels,
  names: readonly string[],
): PossibleLabels {
  return names.reduce((left, name) => withLabel(left, name, ''), labels);
}

/** Of two sets of labels, either one: only what both agree on is known. */
export function eitherLabels(
  one: PossibleLabels,
  other: PossibleLabels,
): PossibleLabels {
  const names = new Set([
    ...one.known.keys(),
    ...other.known.keys(),
    ...(one.open === 'all' ? [] : one.open),
    ...(other.open === 'all' ? [] : other.open),
  ]);
  const known = new Map<string, string>();
  const open = new Set<string>();
  for (const name of names) {
    const value = valueOf(one, name);
    if (value !== undefined && value === valueOf(other, name)) {
      known.set(name, value);
    } else {
      open.add(name);
    }
  }
  return {
    known,
    open: one.open === 'all' || other.open === 'all' ? 'all' : open,
  };
}

/** Of two sets that are equal in these labels, what both know together. */
export function agreeOn(
  labels: PossibleLabels,
  other: PossibleLabels,
  names: Iterable<string>,
): PossibleLabels {
  let result = labels;
  for (const name of names) {
    const value = valueOf(other, name);
    if (value !== undefined && valueOf(result, name) === undefined) {
      result = withLabel(result, name, value);
    }
  }
  return result;
}
