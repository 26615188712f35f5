import type { alerts as english } from '../en/alerts';
import type { Translated } from '../translated';

export const alerts: Translated<typeof english> = {
  'standing.complete': 'Complète',
  'standing.weak': 'Faible',
  'standing.dead': 'Morte',
  'standing.unknown': 'Inconnue',
  'standingMeaning.complete':
    'Elle préviendrait quelqu’un, qui trouve une procédure.',
  'standingMeaning.weak':
    'Elle prévient quelqu’un, avec les constats ci-dessous.',
  'standingMeaning.dead': 'Elle ne peut prévenir personne.',
  'standingMeaning.unknown': 'Ce qu’elle vaut ne peut pas être vu.',
  'finding.good': 'Bien',
  'finding.bad': 'À corriger',
  'finding.unknown': 'Non vu',
};
