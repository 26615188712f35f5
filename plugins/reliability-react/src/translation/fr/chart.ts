import type { chart as english } from '../en/chart';
import type { Translated } from '../translated';

export const chart: Translated<typeof english> = {
  'chart.title': 'Budget d’erreur restant : {{name}}',
  'chart.summary':
    'Du {{from}} au {{to}}, le budget restant passe de {{first}} à {{last}} ; le plus bas est {{lowest}} le {{lowestAt}}.',
  'chart.unmeasured':
    '{{duration}} de cette période n’ont pas été mesurés (hachures).',
  'chart.noBudget':
    'Il n’y a pas de budget à tracer : rien n’a été compté dans cette fenêtre, ou l’objectif ne permet aucun échec.',
  'chart.empty': 'Rien n’a encore été mesuré dans cette fenêtre.',
  'chart.slider': 'Lire le budget restant à un instant',
  'chart.reading':
    '{{time}} : {{remaining}} restants ; {{counted}} depuis le point précédent',
  'chart.table': 'Budget d’erreur restant au fil du temps',
  'chart.columnTime': 'Instant',
  'chart.columnRemaining': 'Budget restant',
  'chart.columnGood': '{{good}} depuis la ligne précédente',
  'chart.columnTotal': '{{all}} depuis la ligne précédente',
  'chart.columnCovered': 'Temps mesuré depuis la ligne précédente',
  'days.title': 'Budget dépensé par jour ({{timeZone}})',
  'days.summary':
    'Le pire jour est le {{date}} : il a dépensé {{spent}} du budget de toute la période.',
  'days.none': 'Aucun jour de cette période n’a dépensé de budget.',
  'days.empty': 'Aucun jour de cette période n’a encore été mesuré.',
  'days.slider': 'Lire ce qu’un jour a dépensé',
  'days.reading': '{{date}} : {{spent}} du budget dépensés ; {{counted}}',
  'days.unmeasured': '{{date}} : non mesuré',
  'days.partly': '{{reading}} ; {{duration}} mesurés',
  'days.table': 'Budget dépensé par jour',
  'days.tableWorst':
    'Budget dépensé par jour : les {{days}} jours qui ont dépensé le plus',
  'days.columnDay': 'Jour',
  'days.columnSpent': 'Part du budget',
  'days.columnCovered': 'Temps mesuré',
};
