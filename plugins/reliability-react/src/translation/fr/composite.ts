import type { composite as english } from '../en/composite';
import type { Translated } from '../translated';

export const composite: Translated<typeof english> = {
  'composite.meaning':
    'Les objectifs partagent un seul budget d’erreur : chacun dépense son poids multiplié par la part de son propre budget qu’il a dépensée.',
  'composite.spent': 'Budget dépensé',
  'composite.table':
    'Ce que chaque objectif de {{name}} dépense du budget partagé',
  'composite.objective': 'Objectif',
  'composite.weight': 'Poids',
  'composite.target': 'Valeur visée',
  'composite.share': 'Dépensé de son propre budget',
  'composite.contribution': 'Dépensé du budget partagé',
  'composite.state': 'État',
  'composite.total': 'Tous les objectifs',
  'composite.explain': 'Comment le budget partagé est calculé',
  'composite.formulaSpent':
    'budget dépensé = somme des poids × mauvais ÷ permis = {{terms}} = {{result}}',
  'composite.formulaRemaining':
    'budget restant = 1 − dépensé = 1 − {{spent}} = {{result}}',
  'composite.formulaNone':
    'budget restant : inconnu tant que chaque objectif n’a pas un budget et une mesure',
  'composite.formulaBurn':
    'vitesse de consommation sur {{window}} = somme des poids × vitesses = {{terms}} = {{result}}',
  'composite.burnTable': '{{name}}, tous les objectifs ensemble',
  'composite.ofObjective': '{{name}}, {{objective}}',
  'alerts.title': 'Conditions d’alerte de la définition',
  'alerts.meaning':
    'Lues dans les politiques d’alerte de la définition. Elles s’ajoutent aux paires de fenêtres ci-dessus et ne les remplacent jamais.',
  'alerts.table': 'Conditions d’alerte de {{name}}',
  'alerts.policy': 'Politique',
  'alerts.condition': 'Condition',
  'alerts.threshold': 'Vitesse demandée',
  'alerts.now': 'Maintenant',
  'alerts.targets': 'Prévient',
  'alerts.thresholdValue': '{{threshold}} sur {{window}}',
  'alerts.thresholdAfter': '{{threshold}} sur {{window}}, pendant {{duration}}',
  'alerts.state': 'État',
  'alerts.holds': 'Remplie',
  'alerts.holdsNot': 'Non remplie',
};
