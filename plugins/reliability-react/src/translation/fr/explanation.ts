import type { explanation as english } from '../en/explanation';
import type { Translated } from '../translated';

export const explanation: Translated<typeof english> = {
  'explain.title': 'D’où vient chaque chiffre',
  'explain.measured':
    'mesuré = bons ÷ total = {{good}} ÷ {{total}} = {{result}}',
  'explain.measuredMean':
    'mesuré = somme des parts des tranches ÷ tranches = {{good}} ÷ {{total}} = {{result}}',
  'explain.spent': '{{bad}} = total − bons = {{total}} − {{good}} = {{result}}',
  'explain.allowed':
    '{{allowed}} = total × (1 − objectif) = {{total}} × (1 − {{target}}) = {{result}}',
  'explain.allowedWhole':
    '{{allowed}} = (tranches comptées + tranches à venir) × (1 − objectif) = ({{total}} + {{left}}) × (1 − {{target}}) = {{result}}',
  'explain.remaining':
    'budget restant = 1 − mauvais ÷ permis = 1 − {{spent}} ÷ {{allowed}} = {{result}}',
  'explain.remainingNone':
    'budget restant : non défini, car aucun échec n’est permis',
  'explain.covered':
    'temps mesuré = {{covered}} ÷ {{expected}} = {{result}} ; le temps non mesuré n’est ni bon ni mauvais',
  'explain.badHour':
    'une heure de panne = total ÷ temps mesuré × 1 heure ÷ permis = {{total}} ÷ {{covered}} × {{hour}} ÷ {{allowed}} = {{result}} du budget',
  'explain.burn':
    'vitesse de consommation sur une fenêtre = (mauvais ÷ total de cette fenêtre) ÷ (1 − {{target}}) ; à 1, le budget est exactement dépensé à la fin de la fenêtre',
  'explain.window': 'Fenêtre utilisée',
  'explain.windowValue': 'du {{from}} au {{to}} ({{duration}}, glissante)',
  'explain.windowCalendar':
    'du {{from}} au {{to}}, soit {{period}} jusqu’ici (heures de {{timeZone}})',
  'explain.methodLabel': 'Méthode',
  'explain.source': 'Source',
  'explain.sourceValue': '{{source}}, pas de mesure : {{step}}',
  'explain.format': 'Écrit pour',
  'explain.definition': 'Définition',
  'explain.definitionValue': '{{file}}, ligne {{line}}',
  'explain.query.good': 'Bons événements, tels qu’écrits',
  'explain.query.bad': 'Mauvais événements, tels qu’écrits',
  'explain.query.total': 'Tous les événements, tels qu’écrits',
  'explain.query.raw': 'Ratio, tel qu’écrit',
  'explain.query.threshold': 'Valeur comparée au seuil, telle qu’écrite',
  'explain.sent': 'Tel qu’envoyé à la source',
  'explain.observed': 'Dernière mesure',
  'explain.evaluated': 'Évalué',
};
