import {
  badText,
  countText,
  durationText,
  rateText,
  shareText,
  timeText,
} from './words';

describe('words', () => {
  it.each([
    [2_592_000, '30 days'],
    [648_000, '7.5 days'],
    [86_400, '1 day'],
    [86_399, '23.9 hours'],
    [172_799, '1.9 days'],
    [3600, '1 hour'],
    [7200, '2 hours'],
    [300, '5 minutes'],
    [60, '1 minute'],
    [30, '0.5 minutes'],
    [0, '0 minutes'],
  ])('duration of %d seconds', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });

  it.each([
    [3 * 86_400, 30 * 86_400, '3 of 30 days'],
    [2_591_999, 2_592_000, '29.9 of 30 days'],
    [60, 300, '1 of 5 minutes'],
    [0, 86_400, '0 of 1 day'],
    [600, 3600, '0.1 of 1 hour'],
  ])('share of %d in %d seconds', (part, whole, text) => {
    expect(shareText(part, whole)).toBe(text);
  });

  it.each([
    [1_234_567.8, '1,234,567'],
    [43.2, '43'],
    [10, '10'],
    [9.99, '9.9'],
    [1, '1'],
    [0.29, '0.29'],
    [0.0432, '0.043'],
    [0, '0'],
  ])('count of %d', (count, text) => {
    expect(countText(count)).toBe(text);
  });

  it.each([
    [1, 'events', undefined, '1 bad event'],
    [1, 'events', 'many', '1 bad events'],
    [1.9, 'seconds', undefined, '1.9 bad seconds'],
    [0, 'observations', undefined, '0 bad observations'],
    [1, 'slices', undefined, '1 bad slice'],
    [1200, 'slices', undefined, '1,200 bad slices'],
  ] as const)('%d bad %s', (count, unit, number, text) => {
    expect(badText(count, unit, number)).toBe(text);
  });

  it.each([
    [20.06, '20.1×'],
    [14.4, '14.4×'],
    [1, '1×'],
    [0.0501, '0.0501×'],
    [1234, '1230×'],
    [2_000_000, '2000000×'],
  ])('rate of %d', (rate, text) => {
    expect(rateText(rate)).toBe(text);
  });

  it('gives times in UTC', () => {
    expect(timeText(1_800_000_059)).toBe('2027-01-15 08:00 UTC');
  });
});
