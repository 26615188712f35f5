/** A fenced block of code. */
export interface Fence {
  /** Empty when the fence names none. */
  language: string;
  content: string;
  /** Of its opening, from 1. */
  line: number;
}

/** A line of Markdown, and the fence it is part of. */
export interface MarkdownLine {
  text: string;
  /** Inside a fence, its opening and closing included. */
  isFenced: boolean;
  /** The opening or the closing of a fence. */
  isFence: boolean;
  indent: number;
}

const FENCE = /^( *)```(.*)$/;

export function markdownLines(markdown: string): MarkdownLine[] {
  let indent: number | undefined;
  return markdown.split('\n').map(text => {
    const fence = FENCE.exec(text);
    if (fence) {
      const opened = indent;
      indent = opened === undefined ? fence[1].length : undefined;
      return {
        text,
        isFenced: true,
        isFence: true,
        indent: opened ?? fence[1].length,
      };
    }
    return {
      text,
      isFenced: indent !== undefined,
      isFence: false,
      indent: indent ?? 0,
    };
  });
}

export function fencesOf(markdown: string): Fence[] {
  const fences: Fence[] = [];
  let open: Fence | undefined;
  markdownLines(markdown).forEach(({ text, isFence, indent }, index) => {
    if (isFence && open) {
      fences.push(open);
      open = undefined;
    } else if (isFence) {
      open = {
        language: text.trim().slice(3).trim(),
        content: '',
        line: index + 1,
      };
    } else if (open) {
      open.content += `${text.slice(indent)}\n`;
    }
  });
  // A fence that is never closed swallows the rest: shown as one without language.
  return open ? [...fences, { ...open, language: '' }] : fences;
}
