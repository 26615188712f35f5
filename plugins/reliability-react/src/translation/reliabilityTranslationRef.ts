import {
  createTranslationRef,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { english } from './en';

const translations = {
  fr: () => import('./fr').then(module => ({ default: module.french })),
};

/**
 * Every text of the reliability interface. English is built in; French is
 * loaded when the app's language asks for it. Override messages with
 * `createTranslationMessages`.
 *
 * @public
 */
export const reliabilityTranslationRef = createTranslationRef({
  id: 'reliability',
  messages: english,
  translations,
});

/**
 * The languages other than English, for apps that install translations by hand;
 * the ref above already knows them.
 *
 * @public
 */
export const reliabilityTranslations = createTranslationResource({
  ref: reliabilityTranslationRef,
  translations,
});
