import { readRoutingConfig } from './readRoutingConfig';
import { isInForce } from './timeIntervals';

function inForce(interval: string, time: string): boolean | undefined {
  const config = readRoutingConfig(
    `{route: {receiver: a}, time_intervals: [{name: t, time_intervals: [${interval}]}]}`,
  );
  return isInForce(config, 't', Date.parse(time) / 1000);
}

describe('isInForce', () => {
  it.each<[string, string, boolean | undefined]>([
    ['{}', '2026-11-23T10:00:00Z', true],
    ['', '2026-11-23T10:00:00Z', false],
    // The end of a time does not count, every other end does.
    [
      '{times: [{start_time: "09:00", end_time: "17:00"}]}',
      '2026-11-23T09:00:00Z',
      true,
    ],
    [
      '{times: [{start_time: "09:00", end_time: "17:00"}]}',
      '2026-11-23T16:59:59Z',
      true,
    ],
    [
      '{times: [{start_time: "09:00", end_time: "17:00"}]}',
      '2026-11-23T17:00:00Z',
      false,
    ],
    [
      '{times: [{start_time: "17:00", end_time: "24:00"}]}',
      '2026-11-23T23:59:59Z',
      true,
    ],
    ['{times: []}', '2026-11-23T12:00:00Z', false],
    ['{weekdays: ["monday:friday"]}', '2026-11-23T12:00:00Z', true],
    ['{weekdays: ["monday:friday"]}', '2026-11-22T12:00:00Z', false],
    ['{weekdays: ["Sunday"]}', '2026-11-22T12:00:00Z', true],
    ['{days_of_month: ["-1"]}', '2026-02-28T12:00:00Z', true],
    ['{days_of_month: ["-1"]}', '2024-02-28T12:00:00Z', false],
    ['{days_of_month: ["28:31"]}', '2026-02-28T12:00:00Z', true],
    ['{days_of_month: ["29:31"]}', '2026-02-28T12:00:00Z', false],
    ['{days_of_month: ["1:-20"]}', '2026-02-09T12:00:00Z', true],
    ['{days_of_month: ["1:-20"]}', '2026-02-10T12:00:00Z', false],
    ['{days_of_month: ["-31:-1"]}', '2026-02-01T12:00:00Z', true],
    ['{months: ["october:december"]}', '2026-11-23T12:00:00Z', true],
    ['{months: ["1:3"], years: ["2026"]}', '2026-02-01T12:00:00Z', true],
    ['{months: ["1:3"], years: ["2025"]}', '2026-02-01T12:00:00Z', false],
    // Paris changed its clocks on 2026-10-25.
    [
      '{times: [{start_time: "08:00", end_time: "09:00"}], location: Europe/Paris}',
      '2026-10-24T06:30:00Z',
      true,
    ],
    [
      '{times: [{start_time: "08:00", end_time: "09:00"}], location: Europe/Paris}',
      '2026-10-25T06:30:00Z',
      false,
    ],
    [
      '{weekdays: [tuesday], location: Asia/Tokyo}',
      '2026-11-23T15:30:00Z',
      true,
    ],
    ['{location: Nowhere/Land}', '2026-11-23T12:00:00Z', undefined],
    ['{weekdays: [someday]}', '2026-11-23T12:00:00Z', undefined],
    [
      '{times: [{start_time: "9", end_time: "17"}]}',
      '2026-11-23T12:00:00Z',
      undefined,
    ],
    // One that holds is enough, whatever the other one is.
    [
      '{location: Nowhere/Land}, {weekdays: [monday]}',
      '2026-11-23T12:00:00Z',
      true,
    ],
    [
      '{location: Nowhere/Land}, {weekdays: [friday]}',
      '2026-11-23T12:00:00Z',
      undefined,
    ],
  ])('%s at %s', (interval, time, expected) => {
    expect(inForce(interval, time)).toBe(expected);
  });

  it('knows nothing of a name that is not there', () => {
    const config = readRoutingConfig('route: {receiver: a}');
    expect(isInForce(config, 'nights', 0)).toBeUndefined();
  });
});
