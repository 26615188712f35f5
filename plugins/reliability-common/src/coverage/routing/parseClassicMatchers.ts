import type { RouteMatcher } from './types';

const MATCHER =
  /^[\t\n\f\r ]*([a-zA-Z_:][a-zA-Z0-9_:]*)[\t\n\f\r ]*(=~|=|!=|!~)[\t\n\f\r ]*([\s\S]*?)[\t\n\f\r ]*$/;

/** The spelling all versions read; `undefined` where it does not hold. */
export function parseClassicMatchers(text: string): RouteMatcher[] | undefined {
  const matchers: RouteMatcher[] = [];
  for (const token of splitAtCommas(
    text.replace(/^\{/, '').replace(/\}$/, ''),
  )) {
    const [, name, operator, raw] = MATCHER.exec(token) ?? [];
    const value = raw === undefined ? undefined : readValue(raw);
    if (value === undefined) return undefined;
    matchers.push({
      name,
      operator: operator as RouteMatcher['operator'],
      value,
    });
  }
  return matchers;
}

function splitAtCommas(text: string): string[] {
  const tokens: string[] = [];
  let token = '';
  let isQuoted = false;
  let isEscaped = false;
  for (const character of text) {
    if (character === ',' && !isQuoted) {
      tokens.push(token);
      token = '';
      continue;
    }
    if (character === '"' && !isEscaped) isQuoted = !isQuoted;
    // A comma in quotes leaves an escape before it as it was, as there.
    if (character === '\\') isEscaped = !isEscaped;
    else if (character !== ',') isEscaped = false;
    token += character;
  }
  return token.trim() ? [...tokens, token] : tokens;
}

/** Unlike in Go, an escape that means nothing stands for itself. */
function readValue(raw: string): string | undefined {
  const isQuoted = raw.startsWith('"');
  const text = isQuoted ? raw.slice(1) : raw;
  let isClosed = !isQuoted;
  let value = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\' && index < text.length - 1) {
      index += 1;
      const next = text[index];
      if (next === 'n') value += '\n';
      else if (next === '"' || next === '\\') value += next;
      else value += `\\${next}`;
    } else if (character === '"') {
      if (!isQuoted || index < text.length - 1) return undefined;
      isClosed = true;
    } else {
      value += character;
    }
  }
  return isClosed ? value : undefined;
}
