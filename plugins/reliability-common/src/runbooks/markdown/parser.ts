import MarkdownIt from 'markdown-it';
import { MAXIMUM_FILE_CHARACTERS } from '../../definitions/yaml';

/** As the parser gives them: block tokens carry the lines they come from. */
export type Token = ReturnType<MarkdownIt['parse']>[number];

/** Targets of `[label]: target`, by label as Markdown compares labels. */
export type References = Record<string, { href: string; title?: string }>;

/** Longer paragraphs are taken for words, without links and marks. */
const MAXIMUM_INLINE_CHARACTERS = 20_000;
/** What of one text is looked at for links and marks. */
const MAXIMUM_TEXT_CHARACTERS = 300_000;

const parser = new MarkdownIt({ html: true }).disable([
  'inline',
  'linkify',
  'replacements',
  'smartquotes',
]);
// Targets are judged and shown as written; nothing here is rendered.
parser.validateLink = () => true;
parser.normalizeLink = target => target;

/** The blocks of a text. Never throws; takes time in proportion to the text. */
export function parseBlocks(markdown: string): {
  tokens: Token[];
  references: References;
} {
  const references: References = Object.create(null);
  const tokens = parser.parse(markdown.slice(0, MAXIMUM_FILE_CHARACTERS), {
    references,
  });
  return { tokens, references };
}

/**
 * Takes paragraphs and headings of one text apart. Marks that never end make
 * that slow, so it stops for what is longer than anybody writes.
 */
export class InlineReader {
  private left = MAXIMUM_TEXT_CHARACTERS;

  constructor(private readonly references: References) {}

  /** What a paragraph or heading is made of; nothing where it is too long. */
  read(content: string): Token[] {
    const tokens: Token[] = [];
    this.left -= content.length;
    if (content.length <= MAXIMUM_INLINE_CHARACTERS && this.left >= 0) {
      const { references } = this;
      parser.inline.parse(content, parser, { references }, tokens);
    }
    return tokens;
  }
}

/** A label as references are found by. */
export function normalizedLabel(label: string): string {
  return parser.utils.normalizeReference(label);
}

/** The lines that the parser counts. */
export function linesOf(markdown: string): string[] {
  return markdown.split(/\r\n?|\n/);
}
