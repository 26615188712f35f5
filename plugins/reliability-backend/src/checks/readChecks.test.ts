import { mockServices } from '@backstage/backend-test-utils';
import { DEFAULT_CHECKS } from '@vigie/backstage-plugin-reliability-common';
import { readCampaigns } from './readCampaigns';
import { readChecks } from './readChecks';

const read = (checks: object, added = DEFAULT_CHECKS.slice(0, 0)) =>
  readChecks(
    mockServices.rootConfig({ data: { reliability: { checks } } }),
    added,
  );

const OWN = { id: 'a/b', title: 'T', why: 'W', next: 'N', passes: { x: 1 } };

describe('reliability.checks', () => {
  it('has defaults without any configuration', () => {
    expect(readChecks(mockServices.rootConfig(), [])).toEqual(DEFAULT_CHECKS);
  });

  it('switches checks off, moves them, and adds those of the installation', () => {
    const checks = read({
      'slo/defined': { enabled: false },
      'runbooks/present': { level: 'observed', countsFrom: '2027-03-31' },
      custom: [OWN, { ...OWN, id: 'a/c', passes: undefined, reported: true }],
    });
    const of = (id: string) => checks.find(check => check.id === id);
    expect(of('slo/defined')).toBeUndefined();
    expect(of('runbooks/present')).toMatchObject({
      level: 'observed',
      countsFrom: '2027-03-31',
    });
    expect(of('a/b')?.level).toBe('operable');
    expect(of('a/c')?.isReported).toBe(true);
  });

  it.each([
    ['an id there is not', { 'no/such': {} }, 'reliability.checks.no/such'],
    ['a level', { 'slo/defined': { level: 'top' } }, 'slo/defined.level'],
    ['a day', { 'slo/defined': { countsFrom: '2027-02-30' } }, 'countsFrom'],
    ['a typo', { 'slo/defined': { enable: true } }, 'slo/defined.enable'],
    ['a flag', { 'slo/defined': { enabled: 'no' } }, 'slo/defined.enabled'],
    [
      'a list',
      { 'slo/defined': { appliesTo: { kinds: 'a' } } },
      'appliesTo.kinds',
    ],
    ['what is not reported', { 'slo/defined': { required: true } }, 'required'],
    ['an own id', { custom: [{ ...OWN, id: 'nodomain' }] }, 'custom[0].id'],
    [
      'an id that is taken',
      { custom: [{ ...OWN, id: 'slo/defined' }] },
      'slo/defined',
    ],
    [
      'no next step',
      { custom: [{ ...OWN, next: undefined }] },
      'custom[0].next',
    ],
    ['no predicate', { custom: [{ ...OWN, passes: undefined }] }, 'passes'],
    [
      'a broken predicate',
      { custom: [{ ...OWN, passes: { $all: 3 } }] },
      'passes',
    ],
  ])('names the key of %s that cannot be used', (_what, checks, key) => {
    expect(() => read(checks)).toThrow(key);
  });
});

describe('reliability.campaigns', () => {
  const campaigns = (...list: object[]) =>
    readCampaigns(
      mockServices.rootConfig({ data: { reliability: { campaigns: list } } }),
      DEFAULT_CHECKS,
    );
  const GOOD = { id: 'a', title: 'A', check: 'slo/defined', due: '2027-01-01' };

  it('are read', () => {
    expect(campaigns(GOOD)).toEqual([expect.objectContaining(GOOD)]);
  });

  it.each([
    ['check', { check: 'no/such' }],
    ['due', { due: 'soon' }],
    ['title', { title: undefined }],
    ['id', { id: 'A B' }],
    ['extra', { extra: 1 }],
  ])('that cannot be used name the key %s', (key, change) => {
    expect(() => campaigns({ ...GOOD, ...change })).toThrow(
      `reliability.campaigns[0].${key}`,
    );
  });

  it('have ids of their own', () => {
    expect(() => campaigns(GOOD, GOOD)).toThrow('campaigns[1].id');
  });
});
