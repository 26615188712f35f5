import type { common as english } from '../en/common';
import type { Translated } from '../translated';

export const common: Translated<typeof english> = {
  'common.loading': 'Chargement',
  'common.retry': 'Réessayer',
  'common.refresh': 'Actualiser',
  'common.close': 'Fermer',
  'common.next': 'Suivant',
  'common.previous': 'Précédent',
  'common.nextStep': 'Prochaine étape : {{step}}',
  'common.errorTitle': 'Le chargement a échoué',
  'common.refreshFailed':
    'La dernière actualisation a échoué ({{message}}). Les chiffres ci-dessous sont ceux d’avant.',
  'common.untracked':
    'Cette entité n’est pas encore suivie. Une entité tout juste enregistrée apparaît en quelques minutes.',
  'common.unknown': 'Inconnu',
  'common.none': 'Aucun',
  'common.yes': 'Oui',
  'common.no': 'Non',
  'age.asOf': 'relevé {{age}}',
  'age.now': 'il y a moins d’une minute',
  'age.never': 'pas encore mesuré',
  'number.less': 'moins de {{value}}',
  'document.source': 'Ouvrir la source : {{file}}',
  'document.file': 'Fichier : {{file}}',
  'document.content': 'Contenu de {{title}}',
};
