/** A Markdown file cut into its front matter and its body. */
export interface MarkdownParts {
  /** Text between the two `---` lines. */
  frontMatter?: string;
  body: string;
  /** A first `---` line without a second one. */
  isOpen: boolean;
}

/** Cuts the YAML between `---` lines off the top of a Markdown file. */
export function splitFrontMatter(content: string): MarkdownParts {
  const text = content.replace(/^\uFEFF/, '');
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return { body: text, isOpen: false };
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
  const rest = text.slice(opening[0].length);
  const match = closing.exec(rest);
  if (!match) return { body: rest, isOpen: true };
  return {
    frontMatter: rest.slice(0, match.index),
    body: rest.slice(match.index + match[0].length).replace(/^(?:\r?\n)+/, ''),
    isOpen: false,
  };
}

/** Text of the first heading, without its marks; code blocks are not looked into. */
export function firstHeading(markdown: string): string | undefined {
  let fence: string | undefined;
  for (const line of markdown.split('\n', 200)) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (mark && (!fence || fence === mark)) fence = fence ? undefined : mark;
    const heading = fence ? undefined : /^ {0,3}#{1,6}[ \t]+(.*)$/.exec(line);
    const text = heading?.[1].replace(/[ \t]#+[ \t]*$/, '').trim();
    if (text) return text.slice(0, 200);
  }
  return undefined;
}

/** `restart-the-queue` of `runbooks/Restart the queue.md`. */
export function slugOf(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const slug = base
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 100)
    .replace(/^-|-$/g, '');
  return slug || 'untitled';
}

/** `Restart the queue` of `restart-the-queue`, for files that give no title. */
export function titleOfSlug(slug: string): string {
  const words = slug.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
