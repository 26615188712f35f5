import { useLayoutEffect, useState, type RefObject } from 'react';

export interface ContentHeading {
  text: string;
  element: HTMLElement;
}

/** The headings of what was drawn: of that only the renderer knows what is one. */
export function useHeadings(
  content: RefObject<HTMLElement>,
  markdown: string,
): ContentHeading[] {
  const [headings, setHeadings] = useState<ContentHeading[]>([]);
  useLayoutEffect(() => {
    const found =
      content.current?.querySelectorAll<HTMLElement>('h1, h2, h3') ?? [];
    setHeadings(
      [...found]
        .map(element => ({
          element,
          text: element.textContent?.trim() ?? '',
        }))
        .filter(({ text }) => text !== ''),
    );
  }, [content, markdown]);
  return headings;
}
