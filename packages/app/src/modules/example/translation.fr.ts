import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { exampleTranslationRef } from './translation';

export default createTranslationMessages({
  ref: exampleTranslationRef,
  full: true,
  messages: {
    label: 'À propos de ce portail',
    text: 'Organisation d’exemple : les équipes, les services et le trafic affichés ici sont inventés.',
  },
});
