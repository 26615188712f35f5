import type { states as english } from '../en/states';
import type { Translated } from '../translated';

export const states: Translated<typeof english> = {
  'state.invalid': 'Invalide',
  'state.source-error': 'Erreur de source',
  'state.no-data': 'Sans données',
  'state.exhausted': 'Épuisé',
  'state.burning': 'Se consume',
  'state.at-risk': 'À risque',
  'state.stale': 'Périmé',
  'state.insufficient': 'Insuffisant',
  'state.no-traffic': 'Sans trafic',
  'state.healthy': 'Sain',
  'state.none': 'Aucun SLO',
  'stateMeaning.invalid': 'La définition est refusée ; rien n’est mesuré.',
  'stateMeaning.source-error':
    'La source n’a pas pu être lue à la dernière tentative.',
  'stateMeaning.no-data':
    'La source ne contient aucune donnée pour cet indicateur.',
  'stateMeaning.exhausted': 'Le budget d’erreur de la fenêtre est dépensé.',
  'stateMeaning.burning':
    'Le budget se dépense assez vite pour appeler quelqu’un.',
  'stateMeaning.at-risk':
    'À ce rythme, le budget s’épuise avant la fin de la fenêtre.',
  'stateMeaning.stale': 'La dernière mesure est trop ancienne pour s’y fier.',
  'stateMeaning.insufficient':
    'Une part trop faible de la fenêtre est mesurée pour conclure.',
  'stateMeaning.no-traffic': 'Il n’y a rien eu à juger dans cette fenêtre.',
  'stateMeaning.healthy':
    'La promesse est tenue, mesurée sur une durée suffisante.',
  'verdict.covered': 'Couvert',
  'verdict.partial': 'Partiel',
  'verdict.uncovered': 'Non couvert',
  'verdict.unknown': 'Inconnu',
  'verdict.exempt': 'Exempté',
  'verdict.not-applicable': 'Sans objet',
};
