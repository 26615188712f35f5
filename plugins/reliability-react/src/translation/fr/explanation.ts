import type { explanation as english } from '../en/explanation';
import type { Translated } from '../translated';

export const explanation: Translated<typeof english> = {
  'explain.title': 'D’où vient chaque chiffre',
  'explain.measured':
    'mesuré = bons ÷ total = {{good}} ÷ {{total}} = {{result}}',
  'explain.spent':
    'mauvais événements = total − bons = {{total}} − {{good}} = {{result}}',
  'explain.allowed':
    'mauvais événements permis = total × (1 − objectif) = {{total}} × (1 − {{target}}) = {{result}}',
  'explain.remaining':
    'budget restant = 1 − mauvais ÷ permis = 1 − {{spent}} ÷ {{allowed}} = {{result}}',
  'explain.remainingNone':
    'budget restant : non défini, car aucun mauvais événement n’est permis',
  'explain.covered':
    'temps mesuré = {{covered}} ÷ {{expected}} = {{result}} ; le temps non mesuré n’est ni bon ni mauvais',
  'explain.burn':
    'vitesse de consommation sur une fenêtre = (mauvais ÷ total de cette fenêtre) ÷ (1 − {{target}}) ; à 1, le budget est exactement dépensé à la fin de la fenêtre',
  'explain.window': 'Fenêtre utilisée',
  'explain.windowValue': 'du {{from}} au {{to}} ({{duration}}, glissante)',
  'explain.methodLabel': 'Méthode',
  'explain.method.Occurrences':
    'Occurrences : chaque événement a le même poids',
  'explain.source': 'Source',
  'explain.sourceValue': '{{source}}, pas de mesure : {{step}}',
  'explain.definition': 'Définition',
  'explain.definitionValue': '{{file}}, ligne {{line}}',
  'explain.query.good': 'Bons événements, tels qu’écrits',
  'explain.query.bad': 'Mauvais événements, tels qu’écrits',
  'explain.query.total': 'Tous les événements, tels qu’écrits',
  'explain.sent': 'Tel qu’envoyé à la source',
  'explain.observed': 'Dernière mesure',
  'explain.evaluated': 'Évalué',
};
