/**
 * Goes to a heading: the page scrolls there and readers go on from there.
 *
 * @public
 */
export function focusHeading(heading: HTMLElement): void {
  heading.setAttribute('tabindex', '-1');
  heading.scrollIntoView?.();
  heading.focus();
}

/** The heading of the content that a link `#…` means. */
export function findHeading(
  content: Element | null,
  hash: string,
): HTMLElement | undefined {
  // As the host makes heading ids, so that links written for other renderers arrive too.
  const id = safeDecode(hash.slice(1)).toLowerCase().replace(/\W/g, '-');
  return [...(content?.querySelectorAll<HTMLElement>('[id]') ?? [])].find(
    element => element.id.replace(/^user-content-/, '') === id,
  );
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
