import { useEffect, useRef, type RefObject } from 'react';
import {
  mendBoxes,
  mendCode,
  mendImages,
  mendLinks,
  type MendWords,
} from './mends';

/**
 * Adds what the host's renderer leaves out. It takes no components of ours, so
 * this works on what it drew: elements are added beside its own, never moved.
 * Code is highlighted by a part that loads later, so the content is watched.
 */
export function useMendedContent(
  container: RefObject<HTMLElement>,
  words: MendWords,
): void {
  const latest = useRef(words);
  latest.current = words;
  useEffect(() => {
    const content = container.current;
    if (!content) {
      return undefined;
    }
    const mend = () => {
      mendCode(content, latest.current);
      mendBoxes(content);
      mendImages(content, latest.current);
      mendLinks(content);
    };
    mend();
    const observer = new MutationObserver(mend);
    observer.observe(content, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['src', 'href'],
    });
    return () => observer.disconnect();
  }, [container]);
}
