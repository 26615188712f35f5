import type { ownership as english } from '../en/ownership';
import type { Translated } from '../translated';

export const ownership: Translated<typeof english> = {
  'ownership.title': 'Responsabilité',
  'ownership.owner': 'Responsable',
  'ownership.type': 'Type',
  'ownership.typeUser': 'Une seule personne',
  'ownership.members': 'Membres',
  'ownership.memberCount_one': '{{count}} personne',
  'ownership.memberCount_other': '{{count}} personnes',
  'ownership.srePartner': 'Partenaire SRE',
  'ownership.noSrePartner': 'Non désigné',
  'ownership.partnerMissing': '{{entityRef}} n’est pas dans le catalogue',
  'ownership.tier': 'Niveau de criticité',
  'ownership.noTier': 'Non défini',
  'ownership.tier1': '1, critique',
  'ownership.tier2': '2, important',
  'ownership.tier3': '3, au mieux',
  'ownership.state.owned': 'Une équipe en répond',
  'ownership.state.owned-by-user': 'Une seule personne en répond',
  'ownership.state.empty-group': 'Le groupe responsable est vide',
  'ownership.state.owner-missing': 'Le responsable n’existe pas',
  'ownership.state.unowned': 'Personne n’en répond',
  'ownership.state.unknown': 'Le responsable n’est pas encore connu',
  'ownership.step.owned-by-user':
    'désigner un groupe dans spec.owner, pour que le service survive aux congés d’une personne.',
  'ownership.step.empty-group':
    'ajouter des membres au groupe, ou confier le service à un groupe qui en a.',
  'ownership.step.owner-missing':
    'corriger spec.owner dans catalog-info.yaml, ou enregistrer le groupe dans le catalogue.',
  'ownership.step.unowned':
    'désigner dans spec.owner le groupe qui répond de ce service.',
  'ownership.step.unknown':
    'attendre la prochaine lecture du catalogue ; si cela dure, demander à qui exploite le portail.',
  'ownership.step.srePartner':
    'désigner le SRE qui travaille avec l’équipe dans l’annotation reliability/sre-partner.',
};
