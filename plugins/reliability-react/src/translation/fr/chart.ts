import type { chart as english } from '../en/chart';
import type { Translated } from '../translated';

export const chart: Translated<typeof english> = {
  'chart.title': 'Budget d’erreur restant : {{name}}',
  'chart.summary':
    'Du {{from}} au {{to}}, le budget restant passe de {{first}} à {{last}} ; le plus bas est {{lowest}} le {{lowestAt}}.',
  'chart.unmeasured':
    '{{duration}} de cette période n’ont pas été mesurés (hachures).',
  'chart.noBudget':
    'Il n’y a pas de budget à tracer : rien n’a été compté dans cette fenêtre, ou l’objectif ne permet aucun mauvais événement.',
  'chart.empty': 'Rien n’a encore été mesuré dans cette fenêtre.',
  'chart.slider': 'Lire le budget restant à un instant',
  'chart.reading':
    '{{time}} : {{remaining}} restants ; {{bad}} mauvais sur {{total}} événements depuis le point précédent',
  'chart.table': 'Budget d’erreur restant au fil du temps',
  'chart.columnTime': 'Instant',
  'chart.columnRemaining': 'Budget restant',
  'chart.columnGood': 'Bons événements depuis la ligne précédente',
  'chart.columnTotal': 'Tous les événements depuis la ligne précédente',
  'chart.columnCovered': 'Temps mesuré depuis la ligne précédente',
};
