import { unquoteString } from '../../promql';
import type { RouteMatcher } from './types';

/** A quoted text, an operator, a sign of the grammar, or a bare word. */
const TOKEN =
  /\s*(?:("(?:[^"\\\n]|\\[\s\S])*")|(=~|!~|!=|=)|([{},])|([^\s{}!=~,\\"'`]+))/y;

interface Token {
  kind: 'text' | 'operator' | 'sign';
  value: string;
}

/** The spelling since version 0.27, with names of any characters; `undefined` where it does not hold. */
export function parseUtf8Matchers(text: string): RouteMatcher[] | undefined {
  const tokens = readTokens(text.trim());
  if (!tokens) return undefined;
  const isOpen = tokens[0]?.kind === 'sign' && tokens[0].value === '{';
  const last = tokens[tokens.length - 1];
  const isClosed = last?.kind === 'sign' && last.value === '}';
  if (isOpen !== isClosed) return undefined;
  const inner = isOpen ? tokens.slice(1, -1) : tokens;

  const matchers: RouteMatcher[] = [];
  for (let index = 0; index < inner.length; index += 4) {
    const [name, operator, value, comma] = inner.slice(index, index + 4);
    if (
      name.kind !== 'text' ||
      operator?.kind !== 'operator' ||
      value?.kind !== 'text' ||
      (comma && (comma.kind !== 'sign' || comma.value !== ','))
    ) {
      return undefined;
    }
    matchers.push({
      name: name.value,
      operator: operator.value as RouteMatcher['operator'],
      value: value.value,
    });
  }
  return matchers;
}

function readTokens(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    const [, quoted, operator, sign, word] = match;
    if (operator) tokens.push({ kind: 'operator', value: operator });
    else if (sign) tokens.push({ kind: 'sign', value: sign });
    else {
      const value = quoted === undefined ? word : unquoteString(quoted);
      if (value === undefined) return undefined;
      tokens.push({ kind: 'text', value });
    }
  }
  return tokens;
}
