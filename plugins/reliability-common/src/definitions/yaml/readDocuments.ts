import { Composer, LineCounter, Parser } from 'yaml';
import type { Reporter } from '../reporting';
import {
  MAXIMUM_DEPTH,
  MAXIMUM_DOCUMENTS,
  MAXIMUM_FILE_CHARACTERS,
  MAXIMUM_SYNTAX_ERRORS,
  MAXIMUM_SYNTAX_WARNINGS,
  MAXIMUM_TOKENS,
} from './limits';
import { locate } from './locate';
import { isAbsent, peek, peekText } from './nodes';
import type { Position, YamlNode } from './nodes';
import { scanText } from './scan';
import { readSimpleDocument } from './simpleDocument';
import { splitDocuments } from './split';
import type { DocumentText } from './split';

/** A document that can be read: sound YAML, and not empty. */
export interface YamlDocument {
  root: YamlNode;
  at: Position;
}

/** A document that could not be read, and what it seems to have been meant as. */
export interface BrokenDocument {
  at: Position;
  kind?: string;
  name?: string;
  reason: string;
}

export interface YamlStream {
  documents: YamlDocument[];
  broken: BrokenDocument[];
}

/**
 * Reads every document of a file. Never throws: what is wrong is reported, and
 * a broken document leaves the others as they are.
 */
export function readDocuments(
  content: string,
  reporter: Reporter,
  options: { lineOffset?: number } = {},
): YamlStream {
  const stream: YamlStream = { documents: [], broken: [] };
  const text = readableText(content, reporter);
  if (text === undefined) {
    const reason = 'The file could not be read.';
    stream.broken.push({ at: { line: 1, column: 1 }, reason });
    return stream;
  }

  const documents = splitDocuments(text);
  if (documents.length > MAXIMUM_DOCUMENTS) {
    const { firstLine } = documents[MAXIMUM_DOCUMENTS];
    reporter.report(
      'yaml/too-many-documents',
      `The file has ${documents.length} documents; only the first ${MAXIMUM_DOCUMENTS} were read. Split the file.`,
      { at: { line: firstLine + (options.lineOffset ?? 0), column: 1 } },
    );
  }
  for (const document of documents.slice(0, MAXIMUM_DOCUMENTS)) {
    readDocument(document, options.lineOffset ?? 0, reporter, stream);
  }
  return stream;
}

/**
 * The text when it is one that may be parsed. Reports and returns `undefined`
 * for files that are too large or not text.
 */
export function readableText(
  content: string,
  reporter: Reporter,
): string | undefined {
  if (content.length > MAXIMUM_FILE_CHARACTERS) {
    reporter.report(
      'yaml/too-large',
      `The file has ${content.length} characters; at most ${MAXIMUM_FILE_CHARACTERS} are read. Split the file.`,
    );
    return undefined;
  }
  const zero = content.indexOf('\0');
  if (zero !== -1) {
    const line = content.slice(0, zero).split('\n').length;
    reporter.report(
      'yaml/binary',
      'The file holds binary data. Keep only text files here.',
      { at: { line, column: 1 } },
    );
    return undefined;
  }
  return content.startsWith('\uFEFF') ? content.slice(1) : content;
}

function readDocument(
  { text, firstLine }: DocumentText,
  baseOffset: number,
  reporter: Reporter,
  stream: YamlStream,
) {
  const lineOffset = baseOffset + firstLine - 1;
  const simple = readSimpleDocument(text, lineOffset);
  if (simple) {
    stream.documents.push({ root: simple, at: simple.at });
    return;
  }
  const { refusal, tokens } = scanText(text);
  if (refusal) {
    const reason =
      refusal.rule === 'too-deep'
        ? `This document is nested more than ${MAXIMUM_DEPTH} levels deep. Flatten it.`
        : `This document has more than ${MAXIMUM_TOKENS} parts. Split it.`;
    reporter.report(`yaml/${refusal.rule}`, reason, {
      at: { ...refusal.at, line: refusal.at.line + lineOffset },
    });
    stream.broken.push({ at: { line: lineOffset + 1, column: 1 }, reason });
    return;
  }

  const lineCounter = new LineCounter();
  for (const document of parseTokens(tokens, lineCounter)) {
    const placeOf = (offset: number): Position => {
      const { line, col } = lineCounter.linePos(offset);
      return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
    };
    for (const warning of document.warnings.slice(0, MAXIMUM_SYNTAX_WARNINGS)) {
      reporter.report('yaml/warning', sentence(warning.message), {
        at: placeOf(warning.pos[0]),
      });
    }
    const errors = document.errors.map(error => sentence(error.message));
    document.errors.slice(0, MAXIMUM_SYNTAX_ERRORS).forEach((error, index) => {
      reporter.report('yaml/syntax', errors[index], {
        at: placeOf(error.pos[0]),
      });
    });
    // What an unreadable document was meant as is looked up in silence.
    const isBroken = errors.length > 0;
    const { root, isSound } = locate(document.contents, {
      lineCounter,
      lineOffset,
      report: (rule, at, message) => {
        if (isBroken) return;
        errors.push(message);
        reporter.report(rule, message, { at });
      },
    });
    if (isBroken || !isSound) {
      stream.broken.push({
        at: root.at,
        kind: peekText(root, 'kind'),
        name: peekText(peek(root, 'metadata'), 'name'),
        reason: errors[0],
      });
    } else if (!isAbsent(root)) {
      stream.documents.push({ root, at: root.at });
    }
  }
}

/** Parses what the scan has cut up already; cutting is a third of the work. */
function parseTokens(tokens: readonly string[], lineCounter: LineCounter) {
  const parser = new Parser(lineCounter.addNewLine);
  const composer = new Composer({
    resolveKnownTags: false,
    schema: 'core',
    // Ours is linear; the parser compares every key with every other one.
    uniqueKeys: false,
  });
  const parse = function* parseEach() {
    lineCounter.addNewLine(0);
    for (const token of tokens) yield* parser.next(token);
    yield* parser.end();
  };
  return Array.from(composer.compose(parse()));
}

/** The parser's message as one line with a full stop. */
function sentence(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim().slice(0, 300);
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}
