import type { services as english } from '../en/services';
import type { Translated } from '../translated';

export const services: Translated<typeof english> = {
  'services.title': 'Fiabilité',
  'services.subtitle':
    'Tous les services : promesses, angles morts et procédures',
  'services.caption': 'Services, {{range}}',
  'services.name': 'Service',
  'services.owner': 'Responsable',
  'services.tier': 'Criticité',
  'services.level': 'Niveau',
  'services.state': 'Pire état de SLO',
  'services.budget': 'Plus faible budget restant',
  'services.coverage': 'Couverture',
  'services.runbooks': 'Procédures',
  'services.problems': 'Problèmes',
  'services.signalsAlerted': '{{alerted}} signaux alertés sur {{total}}',
  'services.filters': 'Filtres',
  'services.search': 'Chercher par nom ou responsable',
  'services.clear': 'Effacer les filtres',
  'services.count_one': '{{count}} service',
  'services.count_other': '{{count}} services',
  'services.rows': 'Lignes par page',
  'services.range': '{{from}}–{{to}} sur {{total}}',
  'services.previousPage': 'Page précédente',
  'services.nextPage': 'Page suivante',
  'services.emptyFiltered': 'Aucun service ne répond à ces filtres.',
  'services.empty':
    'Il n’y a pas encore de service. Les services sont les composants du catalogue ; enregistrez le premier.',
  'services.unowned': 'Personne',
  'services.ownerRemoved': '{{owner}} (ne possède plus rien)',
};
