import type { PromqlMatcher } from './promql';
import { rememberUpTo } from './rememberUpTo';

type Part = { kind: 'text'; text: string } | { kind: 'one' } | { kind: 'any' };

const MAXIMUM_PATTERN = 2000;

const readAlternatives = rememberUpTo(5000, splitAlternatives);

/**
 * The alternatives of an anchored regular expression that consists of text,
 * `.`, `.*` and `.+`; `undefined` for anything else. Rules are written by
 * others: their expressions are read, never run.
 */
function splitAlternatives(pattern: string): Part[][] | undefined {
  if (pattern.length > MAXIMUM_PATTERN) return undefined;
  let text = pattern.replace(/^\^/, '').replace(/([^\\])\$$/, '$1');
  const group = /^\((?:\?:)?([^()]*)\)$/.exec(text);
  if (group) text = group[1];
  const alternatives: Part[][] = [[]];
  const add = (part: Part) => alternatives[alternatives.length - 1].push(part);
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    const next = text[index + 1];
    if (character === '|') alternatives.push([]);
    else if (character === '\\') {
      if (next === undefined || /[a-zA-Z0-9]/.test(next)) return undefined;
      add({ kind: 'text', text: next });
      index += 1;
    } else if (character === '.') {
      if (next === '*' || next === '+') {
        if (next === '+') add({ kind: 'one' });
        add({ kind: 'any' });
        index += 1;
      } else add({ kind: 'one' });
    } else if ('[](){}*+?^$'.includes(character)) return undefined;
    else add({ kind: 'text', text: character });
  }
  return alternatives;
}

function matchesParts(parts: Part[], text: string): boolean {
  let part = 0;
  let index = 0;
  let anyPart = -1;
  let anyIndex = 0;
  while (index < text.length) {
    const current = parts[part];
    if (current?.kind === 'any') {
      anyPart = part;
      anyIndex = index;
      part += 1;
    } else if (
      current &&
      (current.kind === 'one' || current.text === text[index])
    ) {
      part += 1;
      index += 1;
    } else if (anyPart >= 0) {
      anyIndex += 1;
      index = anyIndex;
      part = anyPart + 1;
    } else return false;
  }
  return parts.slice(part).every(rest => rest.kind === 'any');
}

/** Whether the matcher picks this value out, rather than letting everything through. */
export function picksOut(matcher: PromqlMatcher, value: string): boolean {
  if (matcher.operator === '=') return matcher.value === value;
  if (matcher.operator !== '=~') return false;
  return (readAlternatives(matcher.value) ?? []).some(
    parts =>
      parts.filter(part => part.kind === 'text').length >= 3 &&
      matchesParts(parts, value),
  );
}

/** Whether the matcher lets every value through. */
export function letsAllThrough({ operator, value }: PromqlMatcher): boolean {
  return operator === '=~' && /^\^?\.[*+]\$?$/.test(value);
}

/** The values an `=` or `=~` matcher spells out; empty when it spells out none. */
export function spelledOut(matcher: PromqlMatcher): string[] {
  if (matcher.operator === '=') return [matcher.value];
  if (matcher.operator !== '=~') return [];
  return (readAlternatives(matcher.value) ?? []).flatMap(parts =>
    parts.every(part => part.kind === 'text')
      ? [parts.map(part => (part.kind === 'text' ? part.text : '')).join('')]
      : [],
  );
}

/** The text each alternative of a matcher begins with, and whether that is all of it. */
export function patternParts(
  matcher: PromqlMatcher,
): Array<{ leading: string; isExact: boolean }> {
  if (matcher.operator === '=') {
    return [{ leading: matcher.value, isExact: true }];
  }
  if (matcher.operator !== '=~') return [];
  return (readAlternatives(matcher.value) ?? []).map(parts => {
    const end = parts.findIndex(part => part.kind !== 'text');
    const leading = parts
      .slice(0, end === -1 ? parts.length : end)
      .map(part => (part.kind === 'text' ? part.text : ''))
      .join('');
    return { leading, isExact: end === -1 };
  });
}

/** The text a matcher's values begin with. */
export function leadingText(matcher: PromqlMatcher): string[] {
  return patternParts(matcher).map(({ leading }) => leading);
}
