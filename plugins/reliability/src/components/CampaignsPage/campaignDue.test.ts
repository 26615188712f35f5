import { daysUntil, standingOf } from './campaignDue';

describe('the date of a campaign', () => {
  const evening = new Date(2026, 10, 23, 23, 30);
  const morning = new Date(2026, 10, 23, 0, 30);

  it.each([
    ['2026-11-23', 0],
    ['2026-11-24', 1],
    ['2026-11-22', -1],
    ['2027-03-31', 128],
  ])('%s is %i days away, whatever the hour', (due, days) => {
    expect(daysUntil(due, evening)).toBe(days);
    expect(daysUntil(due, morning)).toBe(days);
  });

  it.each([
    [{ pass: 0, total: 0, due: '2026-01-01' }, 'none'],
    [{ pass: 2, total: 2, due: '2026-01-01' }, 'done'],
    [{ pass: 1, total: 2, due: '2026-11-22' }, 'late'],
    [{ pass: 1, total: 2, due: '2026-11-23' }, 'today'],
    [{ pass: 1, total: 2, due: '2026-11-24' }, 'running'],
  ] as const)('%j is %s', (campaign, standing) => {
    expect(standingOf(campaign, evening)).toBe(standing);
  });
});
