import type { Outline } from '../markdown';

const anchorsOfOutline = new WeakMap<Outline, ReadonlySet<string>>();

/** The addresses of headings as code hosts and Markdown renderers give them, and ids of HTML. */
export function anchorsOf(outline: Outline): ReadonlySet<string> {
  const known = anchorsOfOutline.get(outline) ?? readAnchors(outline);
  anchorsOfOutline.set(outline, known);
  return known;
}

function readAnchors({ headings, ids }: Outline): ReadonlySet<string> {
  const anchors = new Set(Array.from(ids, id => id.toLocaleLowerCase('en-US')));
  const counts = new Map<string, number>();
  for (const { text } of headings) {
    const anchor = text
      .toLocaleLowerCase('en-US')
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replace(/ /g, '-');
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    anchors.add(count ? `${anchor}-${count}` : anchor);
  }
  return anchors;
}

export function hasAnchor(anchors: ReadonlySet<string>, anchor: string) {
  let written = anchor;
  try {
    written = decodeURIComponent(anchor);
  } catch {
    // Not encoded: it is the anchor as it stands.
  }
  const wanted = written.toLocaleLowerCase('en-US');
  // GitHub makes `user-content-` of ids, browsers the top of an empty one and of `top`.
  return (
    wanted === '' ||
    wanted === 'top' ||
    anchors.has(wanted.replace(/^user-content-/, ''))
  );
}
