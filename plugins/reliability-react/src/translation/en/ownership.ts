export const ownership = {
  'ownership.title': 'Ownership',
  'ownership.owner': 'Owner',
  'ownership.type': 'Type',
  'ownership.typeUser': 'One person',
  'ownership.members': 'Members',
  'ownership.memberCount_one': '{{count}} person',
  'ownership.memberCount_other': '{{count}} people',
  'ownership.srePartner': 'SRE partner',
  'ownership.noSrePartner': 'None named',
  'ownership.partnerMissing': '{{entityRef}} is not in the catalog',
  'ownership.tier': 'Tier',
  'ownership.noTier': 'Not set',
  'ownership.tier1': '1, critical',
  'ownership.tier2': '2, important',
  'ownership.tier3': '3, best effort',
  'ownership.state.owned': 'Owned by a team',
  'ownership.state.owned-by-user': 'Owned by one person',
  'ownership.state.empty-group': 'The owning group is empty',
  'ownership.state.owner-missing': 'The owner does not exist',
  'ownership.state.unowned': 'Nobody owns this',
  'ownership.state.unknown': 'The owner is not known yet',
  'ownership.step.owned-by-user':
    'name a group in spec.owner, so that the service outlives one person’s holiday.',
  'ownership.step.empty-group':
    'add members to the group, or give the service to a group that has some.',
  'ownership.step.owner-missing':
    'correct spec.owner in catalog-info.yaml, or register the group in the catalog.',
  'ownership.step.unowned':
    'name the group that answers for this service in spec.owner.',
  'ownership.step.unknown':
    'wait for the next reading of the catalog; if it stays unknown, ask who runs the portal.',
  'ownership.step.srePartner':
    'name the SRE who works with the team in the annotation reliability/sre-partner.',
} as const;
