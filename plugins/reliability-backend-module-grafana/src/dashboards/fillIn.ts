const MAXIMUM_LENGTH = 10_000;
const MAXIMUM_RESULTS = 50;

/** Stands for a value that nobody knows; no service and no metric is called so. */
export const ANY = 'vigie_any_value';

const REFERENCE =
  /\$\{(\w{1,100})(?::\w{0,100})?\}|\$(\w{1,100})|\[\[(\w{1,100})(?::\w{0,100})?\]\]/g;

interface Reference {
  from: number;
  to: number;
  name: string;
  place: 'text' | 'duration' | 'code';
}

/**
 * A panel's query with its variables filled in: once for each combination of
 * fixed values, with something nobody is called where a value is not fixed.
 */
export function fillIn(
  query: string,
  fixed: ReadonlyMap<string, readonly string[]>,
): string[] {
  const text = query.slice(0, MAXIMUM_LENGTH);
  const references = findReferences(text);
  const combinations = combine(
    new Set(references.map(({ name }) => name)),
    fixed,
  );
  return combinations.map(values => {
    let result = '';
    let end = 0;
    for (const { from, to, name, place } of references) {
      result += text.slice(end, from) + valueFor(name, place, values.get(name));
      end = to;
    }
    return result + text.slice(end);
  });
}

function combine(
  names: ReadonlySet<string>,
  fixed: ReadonlyMap<string, readonly string[]>,
): Array<ReadonlyMap<string, string>> {
  let combinations: Array<ReadonlyMap<string, string>> = [new Map()];
  for (const name of names) {
    const values = fixed.get(name) ?? [];
    // With too many values the variable is as good as not fixed.
    if (!values.length) continue;
    if (combinations.length * values.length > MAXIMUM_RESULTS) continue;
    combinations = combinations.flatMap(known =>
      values.map(value => new Map(known).set(name, value)),
    );
  }
  return combinations;
}

function valueFor(
  name: string,
  place: Reference['place'],
  value: string | undefined,
): string {
  if (place === 'text') {
    return (value ?? ANY).replace(/["'`\\\n]/g, character =>
      character === '\n' ? '\\n' : `\\${character}`,
    );
  }
  if (/^__.*_(ms|s)$/.test(name)) return '300';
  if (place === 'duration' || name.startsWith('__')) {
    return value !== undefined && /^[\dsmhdwy]+$/.test(value) ? value : '5m';
  }
  return value !== undefined && /^[\w.:]+$/.test(value) ? value : ANY;
}

/** Where variables stand: what they mean depends on it. */
function findReferences(text: string): Reference[] {
  const references: Reference[] = [];
  const places = placesOf(text);
  for (const match of text.matchAll(REFERENCE)) {
    references.push({
      from: match.index,
      to: match.index + match[0].length,
      name: match[1] ?? match[2] ?? match[3],
      // What stands in double brackets is no duration for that.
      place:
        match[3] !== undefined && places[match.index - 1] !== 'duration'
          ? placeOutside(places[match.index])
          : places[match.index],
    });
  }
  return references;
}

function placeOutside(place: Reference['place']): Reference['place'] {
  return place === 'text' ? 'text' : 'code';
}

/** For each character: inside a text, inside the brackets of a range, or elsewhere. */
function placesOf(text: string): Array<Reference['place']> {
  const places: Array<Reference['place']> = [];
  let quote: string | undefined;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (quote !== undefined) {
      places.push('text');
      if (character === '\\' && quote !== '`') {
        places.push('text');
        index += 1;
      } else if (character === quote) quote = undefined;
      continue;
    }
    if (character === '[') depth += 1;
    places.push(depth > 0 ? 'duration' : 'code');
    if (character === ']') depth = Math.max(0, depth - 1);
    if (`"'\``.includes(character)) quote = character;
  }
  return places;
}
