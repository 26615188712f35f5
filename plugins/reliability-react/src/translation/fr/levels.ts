import type { levels as english } from '../en/levels';
import type { Translated } from '../translated';

export const levels: Translated<typeof english> = {
  'level.none': 'Sous Observé',
  'level.observed': 'Observé',
  'level.alerted': 'Alerté',
  'level.operable': 'Exploitable',
  'level.resilient': 'Résilient',
  'outcome.pass': 'Réussi',
  'outcome.fail': 'Échoué',
  'outcome.unknown': 'Inconnu',
  'outcome.exempt': 'Exempté',
  'outcome.not-applicable': 'Sans objet',
  'trend.title': 'Contrôles par jour, 90 derniers jours',
  'trend.slider': 'Lire un jour',
  'trend.reading':
    '{{date}} : {{pass}} réussis, {{fail}} échoués, {{unknown}} inconnus. Niveau : {{level}}.',
  'trend.summary':
    'Du {{from}} au {{to}}, les contrôles réussis sont passés de {{passFirst}} à {{passLast}} et les échoués de {{failFirst}} à {{failLast}}.',
  'trend.young':
    'L’historique commence ce jour-là ; une tendance en demande un second.',
  'trend.table': 'Jours où quelque chose a changé, les 31 derniers',
  'trend.day': 'Jour (UTC)',
  'trend.level': 'Niveau',
};
