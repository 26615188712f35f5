import { type Json, objectOf, objectsOf, textOf } from '../json';

const ALL = '$__all';

/** Values of variables that are written down in the dashboard, by name. */
export function fixedValues(
  variables: readonly Json[],
): ReadonlyMap<string, readonly string[]> {
  const fixed = new Map<string, readonly string[]>();
  for (const variable of variables) {
    // The newer form keeps everything one level down.
    const spec = 'spec' in variable ? objectOf(variable.spec) : variable;
    const name = textOf(spec.name);
    const kind = (textOf(variable.kind) ?? textOf(variable.type) ?? '')
      .replace(/Variable$/, '')
      .toLowerCase();
    if (name === undefined) continue;
    if (kind === 'custom') fixed.set(name, customValues(spec));
    if (kind === 'constant') {
      const value = textOf(spec.query) ?? textOf(objectOf(spec.current).value);
      fixed.set(name, value === undefined ? [] : [value]);
    }
  }
  return fixed;
}

function customValues(spec: Json): string[] {
  const options = objectsOf(spec.options)
    .map(({ value }) => textOf(value))
    .filter((value): value is string => value !== undefined && value !== ALL);
  if (options.length) return options;
  return (textOf(spec.query) ?? '')
    .split(',')
    .map(item => (item.split(' : ').pop() ?? '').trim())
    .filter(Boolean);
}
