import type { slos as english } from '../en/slos';
import type { Translated } from '../translated';

export const slos: Translated<typeof english> = {
  'slos.title': 'SLO',
  'slos.tabTitle': 'Objectifs de niveau de service',
  'slos.open': 'Ouvrir l’onglet SLO',
  'slos.empty': 'Les définitions ne contiennent pas encore de SLO.',
  'slos.emptyStep':
    'ajouter un document SLO au dossier des définitions ; celui-ci est un bon début.',
  'slos.target': 'Objectif',
  'slos.measured': 'Mesuré',
  'slos.budgetLeft': 'Budget restant',
  'slos.burnRate': 'Vitesse de consommation',
  'slos.burnRateOver': '{{rate}} sur {{window}}',
  'slos.noBudget': 'Aucun budget : le moindre échec l’épuise',
  'slos.notMeasured': 'Non mesuré',
  'slos.objective': 'Objectif {{target}}',
  'slos.objectives': 'Objectifs',
  'slos.unknownSlo': 'Ce service n’a pas de SLO nommé {{name}}.',
  'slos.show': 'Montrer le détail de {{name}}',
  'slos.hide': 'Masquer le détail de {{name}}',
  'slos.covered': 'Temps mesuré',
  'slos.measuredSoFar': '{{covered}} mesurés sur {{window}} pour l’instant',
  'slos.coveredOf': '{{covered}} mesurés sur {{expected}}',
  'slos.window': 'Fenêtre',
  'slos.badHour': 'Une heure de panne',
  'slos.badHourCosts': 'coûte {{share}} du budget',
  'slos.burnRates': 'Vitesses de consommation',
  'slos.burnTable':
    'Vitesses de consommation de {{name}} par paire de fenêtres',
  'slos.severityColumn': 'Gravité',
  'slos.severity.page': 'Astreinte',
  'slos.severity.ticket': 'Ticket',
  'slos.long': 'Fenêtre longue',
  'slos.short': 'Fenêtre courte',
  'slos.factor': 'Se déclenche au-dessus de',
  'slos.firingColumn': 'Déclenchée',
  'slos.firing.yes': 'Déclenchée',
  'slos.firing.no': 'Calme',
  'slos.firing.never': 'Ne peut pas se déclencher',
  'slos.firing.guarded': 'Retenue',
  'slos.guardedMeaning':
    'Retenue : un seul mauvais événement la déclencherait, ce qui n’appelle personne.',
  'slos.noBurnRates': 'Aucune vitesse de consommation n’a été évaluée.',
  'slos.projection': 'Projection',
  'slos.projectionExhausts':
    'Au rythme mesuré sur {{window}} ({{rate}}), le budget s’épuise le {{date}}, {{age}}.',
  'slos.projectionExhaustsNow':
    'Au rythme mesuré sur {{window}} ({{rate}}), le budget s’épuise maintenant.',
  'slos.projectionLasts':
    'Au rythme mesuré sur {{window}} ({{rate}}), le budget dure au-delà de la fenêtre.',
};
