import { CST, Lexer } from 'yaml';
import { MAXIMUM_DEPTH, MAXIMUM_TOKENS } from './limits';
import type { Position } from './nodes';

/** What the scan refuses, or else the tokens of a text that may be parsed. */
export interface Scan {
  refusal?: { rule: 'too-deep' | 'too-large'; at: Position };
  tokens: readonly string[];
}

/**
 * Looks at the tokens before the parser does. The parser recurses and can take
 * the whole process down on text such as a megabyte of opening brackets, which
 * no `catch` survives; the lexer is flat.
 */
export function scanText(text: string): Scan {
  const tokens: string[] = [];
  let flowDepth = 0;
  let column = 0;
  let indent = 0;
  let isLineStart = true;
  let valuesInLine = 0;
  const blockColumns: number[] = [];

  const openBlock = (at: number) => {
    while (blockColumns.length && blockColumns[blockColumns.length - 1] > at) {
      blockColumns.pop();
    }
    if (blockColumns[blockColumns.length - 1] !== at) blockColumns.push(at);
  };

  for (const token of new Lexer().lex(text)) {
    if (tokens.push(token) > MAXIMUM_TOKENS) {
      return refused('too-large', tokens);
    }
    const type = CST.tokenType(token);
    if (type === 'newline') {
      column = 0;
      isLineStart = true;
      valuesInLine = 0;
      continue;
    }
    if (isLineStart && type !== 'space') {
      indent = column;
      isLineStart = false;
    }
    if (type === 'flow-map-start' || type === 'flow-seq-start') flowDepth += 1;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') {
      flowDepth = Math.max(0, flowDepth - 1);
    } else if (type === 'doc-start') {
      flowDepth = 0;
      blockColumns.length = 0;
    } else if (flowDepth === 0) {
      if (type === 'seq-item-ind' || type === 'explicit-key-ind') {
        openBlock(column);
      } else if (type === 'map-value-ind') {
        openBlock(valuesInLine === 0 ? indent : column);
        valuesInLine += 1;
      }
    }
    // A list may sit at its key's own column, so each column can hold two levels.
    if (flowDepth + blockColumns.length > MAXIMUM_DEPTH) {
      return refused('too-deep', tokens);
    }
    const newline = token.lastIndexOf('\n');
    column =
      newline === -1 ? column + token.length : token.length - newline - 1;
  }
  return { tokens };
}

/** Tokens that stand for no text. */
const MARKS = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** The place of the last token, in lines and columns of the text. */
function refused(rule: 'too-deep' | 'too-large', tokens: string[]): Scan {
  const before = tokens
    .slice(0, -1)
    .filter(token => !MARKS.has(token))
    .join('');
  const lastBreak = before.lastIndexOf('\n');
  const at = {
    line: before.split('\n').length,
    column: before.length - lastBreak,
  };
  return { refusal: { rule, at }, tokens: [] };
}
