import type { runbooks as english } from '../en/runbooks';
import type { Translated } from '../translated';

export const runbooks: Translated<typeof english> = {
  'runbooks.title': 'Procédures',
  'runbooks.alerts': 'Répond aux alertes : {{alerts}}',
  'runbooks.noAlerts': 'Ne nomme aucune alerte',
  'runbooks.reviewed': 'Revue {{age}}',
  'runbooks.neverReviewed': 'Jamais revue',
  'runbooks.overdue': 'Revue en retard',
  'runbooks.severity': 'Gravité : {{severity}}',
  'runbooks.empty': 'Il n’y a pas encore de procédure.',
  'runbooks.emptyStep':
    'écrire la première dans un fichier Markdown du dossier runbooks des définitions. Que faire quand l’alerte la plus fréquente se déclenche est un bon début.',
  'runbooks.emptyExample': 'Exemple de {{file}}',
};
