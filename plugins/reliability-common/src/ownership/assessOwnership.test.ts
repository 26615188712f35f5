import { assessOwnership } from './assessOwnership';
import type { OwnerLookup } from './assessOwnership';

const CATALOG: Record<string, OwnerLookup> = {
  'group:default/parcels': {
    exists: true,
    kind: 'Group',
    title: 'Parcels',
    type: 'team',
    members: 4,
  },
  'group:default/empty': { exists: true, kind: 'Group', members: 0 },
  'group:default/uncounted': { exists: true, kind: 'Group' },
  'user:default/ada': { exists: true, kind: 'User', title: 'Ada' },
  'component:default/box': { exists: true, kind: 'Component' },
  'group:default/gone': { exists: false },
};

const assess = (owner?: string, srePartner?: string) =>
  assessOwnership({
    observedAt: 1000,
    owner,
    srePartner,
    lookup: ref => CATALOG[ref],
  });

describe('assessOwnership', () => {
  it.each([
    ['parcels', 'owned', 'group:default/parcels'],
    [' group:parcels ', 'owned', 'group:default/parcels'],
    ['Group:Default/Parcels', 'owned', 'group:default/parcels'],
    ['user:ada', 'owned-by-user', 'user:default/ada'],
    ['empty', 'empty-group', 'group:default/empty'],
    ['gone', 'owner-missing', 'group:default/gone'],
    ['component:box', 'owner-missing', 'component:default/box'],
    ['group:', 'owner-missing', 'group:'],
    ['uncounted', 'unknown', 'group:default/uncounted'],
    ['not-asked', 'unknown', 'group:default/not-asked'],
    ['  ', 'unowned', undefined],
    [undefined, 'unowned', undefined],
  ])('judges the owner %p as %s', (owner, state, entityRef) => {
    const reading = assess(owner);
    expect(reading.state).toBe(state);
    expect(reading.observedAt).toBe(1000);
    expect(reading.owner?.entityRef).toBe(entityRef);
    // Every state but the good one says what to do or what is awaited.
    expect(Boolean(reading.reason)).toBe(state !== 'owned');
  });

  it('summarises the owner and the SRE partner', () => {
    expect(assess('parcels', 'ada')).toEqual({
      state: 'owned',
      observedAt: 1000,
      owner: {
        entityRef: 'group:default/parcels',
        exists: true,
        kind: 'group',
        title: 'Parcels',
        type: 'team',
        members: 4,
      },
      srePartner: {
        entityRef: 'user:default/ada',
        exists: true,
        kind: 'user',
        title: 'Ada',
      },
    });
    expect(assess(undefined, 'nobody').srePartner).toEqual({
      entityRef: 'user:default/nobody',
      exists: false,
      kind: 'user',
    });
  });
});
