import type { runbooks as english } from '../en/runbooks';
import type { Translated } from '../translated';

export const runbooks: Translated<typeof english> = {
  'runbooks.title': 'Procédures',
  'runbooks.subtitle':
    'Que faire quand une alerte se déclenche, pour chaque service',
  'runbooks.tabs': 'Procédures et exercices',
  'runbooks.tab.runbooks': 'Procédures',
  'runbooks.tab.drills': 'Exercices',
  'runbooks.alerts': 'Répond aux alertes : {{alerts}}',
  'runbooks.noAlerts': 'Ne nomme aucune alerte',
  'runbooks.severity': 'Gravité : {{severity}}',
  'runbooks.empty': 'Il n’y a pas encore de procédure.',
  'runbooks.emptyStep':
    'écrire la première dans un fichier Markdown du dossier runbooks des définitions. Que faire quand l’alerte la plus fréquente se déclenche est un bon début.',
  'runbooks.emptyExample': 'Exemple de {{file}}',
  'runbooks.open': 'Ouvrir l’onglet Procédures',
  'runbooks.filters': 'Filtres',
  'runbooks.search': 'Titre, alerte, service',
  'runbooks.alertFilter': 'Nom exact de l’alerte',
  'runbooks.anyService': 'Tous les services',
  'runbooks.count_one': '{{count}} procédure',
  'runbooks.count_other': '{{count}} procédures',
  'runbooks.caption': 'Procédures, {{range}}',
  'runbooks.emptyFiltered': 'Aucune procédure ne répond à ces filtres.',
  'runbooks.column.title': 'Procédure',
  'runbooks.column.service': 'Service',
  'runbooks.column.owner': 'Responsable',
  'runbooks.column.alerts': 'Alertes',
  'runbooks.column.freshness': 'Fraîcheur',
  'runbooks.column.reviewed': 'Dernière relecture',
  'runbooks.column.steps': 'Étapes',
  'runbooks.column.problems': 'Problèmes',
  'runbooks.never': 'Jamais',
  'runbooks.alertsWithout': 'Alertes sans procédure',
  'runbooks.alertsWithoutStep':
    'nommer chacune d’elles sous alerts dans l’en-tête de la procédure qui y répond.',
  'runbooks.scenarios': 'Scénarios à répéter',
  'runbooks.noScenarios': 'Il n’y a pas encore de scénario.',
  'runbooks.noScenariosStep':
    'en écrire un dans un fichier Markdown du dossier drills des définitions : la situation, les indices et le chemin attendu.',
  'runbooks.scenario': 'Scénario',
  'runbooks.rehearses': 'Répète',
  'runbooks.minutes': 'Durée',
  'runbooks.drilled': 'Dernier exercice',
  'runbooks.rehearse': 'Répéter avec une équipe',
  'runbooks.openExecutions': 'Suivies en ce moment',
  'runbooks.records': 'Exécutions enregistrées',
  'runbooks.noRecords': 'Aucune n’a encore été suivie ni répétée.',
  'runbooks.allRecords':
    'Les dernières seulement ; les plus anciennes ne sont pas montrées.',
  'runbooks.actions': 'Actions de suivi ouvertes',
  'runbooks.problemsTitle_one':
    '{{count}} problème dans les procédures et scénarios',
  'runbooks.problemsTitle_other':
    '{{count}} problèmes dans les procédures et scénarios',
};
