import {
  createTranslationRef,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';

export const exampleTranslationRef = createTranslationRef({
  id: 'vigie-example',
  messages: {
    label: 'About this portal',
    text: 'Example organisation: the teams, services and traffic shown here are made up.',
  },
});

export const exampleTranslations = createTranslationResource({
  ref: exampleTranslationRef,
  translations: {
    fr: () => import('./translation.fr'),
  },
});
