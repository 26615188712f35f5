import type { setup as english } from '../en/setup';
import type { Translated } from '../translated';

export const setup: Translated<typeof english> = {
  'setup.title': 'Mettre ce service sous surveillance',
  'setup.intro':
    'Ce service n’a pas encore de définitions. Deux fichiers suffisent pour un premier SLO, sans aucun système de supervision.',
  'setup.annotation': '1. Ajouter l’annotation à catalog-info.yaml',
  'setup.firstSlo': '2. Écrire {{file}} à côté',
  'setup.push':
    '3. Envoyer des comptes à POST /api/reliability/measurements ; le SLO apparaît en quelques minutes.',
  'setup.short':
    'Ce service n’a pas encore de définitions ; la carte SLO montre quoi ajouter.',
  'definitions.pending': 'Les définitions n’ont pas encore été lues.',
  'definitions.pendingStep':
    'rien à faire : le dossier est lu dans les minutes qui suivent son enregistrement.',
  'definitions.missing': 'Le dossier {{location}} n’existe pas.',
  'definitions.missingStep':
    'créer le dossier, ou corriger l’annotation reliability/definitions.',
  'definitions.error':
    'Les définitions n’ont pas pu être lues à la dernière tentative.',
  'definitions.errorKept': 'Ce qui a été lu {{age}} reste en vigueur.',
  'problems.title_one': '{{count}} problème dans les définitions',
  'problems.title_other': '{{count}} problèmes dans les définitions',
  'problems.error': 'Erreur',
  'problems.warning': 'Avertissement',
  'problems.field': 'Champ {{path}}',
  'problems.more_one': 'et {{count}} autre problème',
  'problems.more_other': 'et {{count}} autres problèmes',
};
