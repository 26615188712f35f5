import type { RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { renderInTestApp } from '@backstage/frontend-test-utils';

/** Renders in an app of that language. */
export function renderInLanguage(
  element: ReactElement,
  language = 'en',
): RenderResult {
  // Where the app remembers the language; an earlier test left its own there.
  window.localStorage.setItem('language', language);
  return renderInTestApp(element, {
    config: {
      app: {
        baseUrl: 'http://localhost',
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'fr'],
                defaultLanguage: language,
              },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost' },
    },
  });
}
