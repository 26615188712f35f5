import { ConfigReader } from '@backstage/config';
import { readSchedule } from './readSchedule';

const read = (reliability?: object) =>
  readSchedule(
    new ConfigReader(
      reliability ? { search: { collators: { reliability } } } : {},
    ),
  );

describe('readSchedule', () => {
  it('has a default', () => {
    expect(read()).toEqual({
      frequency: { minutes: 10 },
      timeout: { minutes: 15 },
      initialDelay: { seconds: 3 },
    });
  });

  it('takes what is configured', () => {
    expect(
      read({ schedule: { frequency: { hours: 1 }, timeout: 'PT5M' } }),
    ).toMatchObject({ frequency: { hours: 1 }, timeout: { minutes: 5 } });
  });

  it('refuses what is no schedule', () => {
    expect(() => read({ schedule: { frequency: 'often' } })).toThrow(
      /schedule|frequency/,
    );
  });
});
