import { RE2JS } from 're2js';
import { rememberUpTo } from './rememberUpTo';
import type { RouteMatcher } from './types';

/** Longer expressions are not run: nobody writes them by hand. */
const MAXIMUM_PATTERN = 20_000;
/** Longer values are no label values that anybody routes by. */
const MAXIMUM_VALUE = 10_000;
const MAXIMUM_REMEMBERED = 5_000;

/**
 * Anchored as Alertmanager does. The engine is a port of the one Alertmanager
 * uses: same syntax, and time linear in the value whatever the expression.
 */
const compile = rememberUpTo(
  MAXIMUM_REMEMBERED,
  (pattern: string): RE2JS | undefined => {
    if (pattern.length > MAXIMUM_PATTERN) return undefined;
    try {
      return RE2JS.compile(`^(?:${pattern})$`);
    } catch {
      return undefined;
    }
  },
);

/**
 * Whether a label's value passes the matcher; a label that is not there has the
 * value `''`. `undefined` when it cannot be told, which is never a match.
 */
export function passes(
  matcher: RouteMatcher,
  value: string,
): boolean | undefined {
  if (matcher.operator === '=') return value === matcher.value;
  if (matcher.operator === '!=') return value !== matcher.value;
  const pattern = compile(matcher.value);
  if (!pattern || value.length > MAXIMUM_VALUE) return undefined;
  return pattern.test(value) === (matcher.operator === '=~');
}

/** Writes a matcher for people, as Alertmanager prints it. */
export function matcherText({ name, operator, value }: RouteMatcher): string {
  const text = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(name)
    ? name
    : JSON.stringify(name);
  return `${text}${operator}${JSON.stringify(value)}`;
}
