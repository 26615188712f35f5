import { missingImageOf, type MissingImage } from './placeholder';

/** Sentences that mending puts into the page. */
export interface MendWords {
  copy: string;
  copyLabel(firstLine: string): string;
  missing(image: MissingImage): string;
}

export const COPY = 'data-copy';
const NOTE = 'data-image-note';
const LABEL_LENGTH = 60;

/** The code of a block; the host wraps a highlighted one in a second `pre`. */
export function codeOf(button: Element): string {
  return (button.nextElementSibling?.textContent ?? '').replace(/\n+$/, '');
}

/** Code that scrolls gets a place in the tab order, and each block a button to copy it. */
export function mendCode(content: Element, words: MendWords): void {
  for (const pre of content.querySelectorAll('pre')) {
    if (pre.querySelector('pre')) {
      pre.removeAttribute('tabindex');
    } else {
      pre.setAttribute('tabindex', '0');
    }
    const isOutermost = !pre.parentElement?.closest('pre');
    if (isOutermost && !pre.previousElementSibling?.hasAttribute(COPY)) {
      pre.before(copyButton(words));
    }
  }
  for (const button of content.querySelectorAll(`[${COPY}]`)) {
    if (button.nextElementSibling?.tagName !== 'PRE') {
      button.remove();
    } else if (!button.hasAttribute('data-copied')) {
      const firstLine = codeOf(button).trim().split('\n', 1)[0] ?? '';
      const label = words.copyLabel(firstLine.slice(0, LABEL_LENGTH));
      if (button.getAttribute('aria-label') !== label) {
        button.setAttribute('aria-label', label);
      }
    }
  }
}

function copyButton(words: MendWords): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute(COPY, '');
  button.textContent = words.copy;
  return button;
}

/** The boxes of task lists get a name. */
export function mendBoxes(content: Element): void {
  for (const box of content.querySelectorAll(
    'input[type=checkbox]:not([aria-label])',
  )) {
    const step = box.closest('li')?.textContent?.trim();
    box.setAttribute('aria-label', step || '…');
  }
}

/** Says beside an image why it is not shown, and hides its frame. */
export function mendImages(content: Element, words: MendWords): void {
  for (const note of content.querySelectorAll(`[${NOTE}]`)) {
    if (note.previousElementSibling?.tagName !== 'IMG') {
      note.remove();
    }
  }
  for (const image of content.querySelectorAll('img')) {
    const missing = missingImageOf(image.getAttribute('src'));
    const next = image.nextElementSibling;
    const note = next?.hasAttribute(NOTE) ? next : undefined;
    image.hidden = missing !== undefined;
    if (!missing) {
      note?.remove();
      continue;
    }
    const text = [image.alt, words.missing(missing)].filter(Boolean).join(': ');
    const place = note ?? document.createElement('span');
    if (!note) {
      place.setAttribute(NOTE, '');
      image.after(place);
    }
    if (place.textContent !== text) {
      place.textContent = text;
    }
  }
}

/** A page that a document leads to learns nothing of ours; HTML could say otherwise. */
export function mendLinks(content: Element): void {
  for (const link of content.querySelectorAll('a[href]')) {
    if (/^https?:/i.test(link.getAttribute('href') ?? '')) {
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noopener noreferrer');
    }
  }
}
