import type { runbookPage as english } from '../en/runbookPage';
import type { Translated } from '../translated';

export const runbookPage: Translated<typeof english> = {
  'freshness.fresh': 'À jour',
  'freshness.ageing': 'Vieillissante',
  'freshness.doubtful': 'Douteuse',
  'freshness.stale': 'Périmée',
  'freshness.title': 'Sa fraîcheur',
  'freshness.score': '{{score}} sur 100',
  'freshness.review': 'Dernière relecture',
  'freshness.execution': 'Dernière exécution',
  'freshness.drill': 'Dernier exercice',
  'freshness.review100': '{{age}}, à temps',
  'freshness.review75': '{{age}}, en retard',
  'freshness.review50': '{{age}}, en grand retard',
  'freshness.review0': 'Jamais relue',
  'freshness.execution100': '{{age}}, avec succès',
  'freshness.execution75': '{{age}}, avec succès, mais il y a trop longtemps',
  'freshness.execution50': '{{age}}, sans succès, ou pas entièrement',
  'freshness.execution0': 'Jamais suivie',
  'freshness.drill100': '{{age}}, avec succès',
  'freshness.drill75': '{{age}}, avec succès, mais il y a trop longtemps',
  'freshness.drill50': '{{age}}, sans succès, ou pas entièrement',
  'freshness.drill0': 'Jamais répétée',
  'runbook.service': 'Service',
  'runbook.owner': 'Responsable',
  'runbook.severity': 'Gravité',
  'runbook.alerts': 'Alertes',
  'runbook.requires': 'Il vous faut',
  'runbook.reviewedBy': 'Relue en dernier par',
  'runbook.details': 'À propos de cette procédure',
  'runbook.contents': 'Sections',
  'runbook.text': 'Texte de {{title}}',
  'runbook.all': 'Toutes les procédures',
  'runbook.ofService': 'Procédures de ce service',
  'runbook.fromAlert':
    'Vous venez de l’alerte {{alert}}. Cette procédure y répond.',
  'runbook.alertElsewhere':
    'Cette procédure ne nomme pas l’alerte {{alert}}. Celles-ci la nomment :',
  'runbook.alertNowhere':
    'Cette procédure ne nomme pas l’alerte {{alert}}, et aucune autre procédure du service non plus.',
  'runbook.otherSlug':
    'La procédure {{slug}} n’existe plus. Celle-ci répond à l’alerte.',
  'runbook.problems_one': '{{count}} problème dans cette procédure',
  'runbook.problems_other': '{{count}} problèmes dans cette procédure',
  'runbook.notFound': 'Il n’y a pas de procédure {{slug}} ici',
  'runbook.noneForAlert':
    'Aucune procédure de ce service ne répond à l’alerte {{alert}}',
  'runbook.choose': 'Procédures du service :',
  'runbook.noneAtAll': 'Ce service n’a aucune procédure.',
  'runbook.unknownService':
    'Le portail ne connaît pas ce service, ou vous ne pouvez pas le voir.',
  'review.open': 'Toujours juste ? La relire',
  'review.title': 'Relire {{title}}',
  'review.explanation':
    'Votre relecture dit que vous l’avez lue en entier et que vous la suivriez cette nuit. Elle est enregistrée ici avec votre nom ; rien n’est écrit dans le dépôt.',
  'review.note': 'Note (facultative)',
  'review.confirm': 'Elle est toujours juste',
  'review.cancel': 'Annuler',
  'review.changed':
    'Le texte a changé depuis que vous l’avez ouvert. Lisez le nouveau, puis relisez-le ici.',
  'review.reload': 'Lire le nouveau texte',
  'review.failed': 'La relecture n’a pas été enregistrée : {{message}}',
  'review.recorded': 'Votre relecture est enregistrée.',
  'review.carry':
    'Pour que le fichier le dise aussi, changez la ligne {{line}} de {{file}} à la prochaine occasion :',
  'review.add':
    'Pour que le fichier le dise aussi, ajoutez ceci à la ligne {{line}} de {{file}} à la prochaine occasion :',
  'review.from': 'Elle dit :',
  'review.to': 'Elle devrait dire :',
};
