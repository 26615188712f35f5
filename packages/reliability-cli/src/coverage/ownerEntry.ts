import type { CatalogEntity } from './catalogEntities';
import type { Entry } from './report';

/** Whether a group owns the service; that it has members, only the catalog knows. */
export function ownerEntry(
  { entityRef, owner, line, ownerLine }: CatalogEntity,
  groups: ReadonlySet<string>,
): Omit<Entry, 'file'> {
  const entry = { id: 'ownership/group', object: entityRef };
  const next =
    'Write spec.owner: group:default/YOUR-TEAM in catalog-info.yaml.';
  if (!owner) {
    return {
      ...entry,
      line,
      outcome: 'fail',
      message: 'Nobody owns it.',
      next,
    };
  }
  const place = { ...entry, line: ownerLine ?? line };
  if (!owner.startsWith('group:')) {
    return {
      ...place,
      outcome: 'fail',
      message: `${owner} is not a group: what happens when that person is away?`,
      next,
    };
  }
  return groups.has(owner)
    ? { ...place, outcome: 'pass', message: `${owner} owns it.` }
    : {
        ...place,
        outcome: 'unknown',
        message: `${owner} owns it; whether that group exists, these files do not tell.`,
        next: 'Look at the service in the portal, or add the path of the file with your groups.',
      };
}
