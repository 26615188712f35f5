import type { markdown as english } from '../en/markdown';
import type { Translated } from '../translated';

export const markdown: Translated<typeof english> = {
  'markdown.copy': 'Copier',
  'markdown.copyLabel': 'Copier : {{text}}',
  'markdown.copied': 'Copié',
  'markdown.notCopied':
    'Le navigateur ne permet pas à cette page de copier. Sélectionnez plutôt le texte.',
  'markdown.image.refused':
    'image masquée, car {{about}} n’est pas un hôte autorisé',
  'markdown.image.noAddress':
    'image masquée, car son adresse ne mène nulle part',
  'markdown.image.loading': 'image {{about}} en cours de chargement',
  'markdown.image.failed': 'l’image {{about}} n’a pas pu être chargée',
};
