import { useEffect, type RefObject } from 'react';

/**
 * Mends what the host's renderer leaves out of reach: code blocks that scroll
 * get a place in the tab order, and the boxes of task lists a name. Code is
 * highlighted by a part that loads later, so the content is watched.
 */
export function useReachableContent(container: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = container.current;
    if (!element) {
      return undefined;
    }
    const mend = () => {
      for (const code of element.querySelectorAll('pre:not([tabindex])')) {
        code.setAttribute('tabindex', '0');
      }
      for (const box of element.querySelectorAll(
        'input[type=checkbox]:not([aria-label])',
      )) {
        const step = box.closest('li')?.textContent?.trim();
        box.setAttribute('aria-label', step || '…');
      }
    };
    mend();
    const observer = new MutationObserver(mend);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [container]);
}
