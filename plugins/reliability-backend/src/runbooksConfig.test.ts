import { ConfigReader } from '@backstage/config';
import type { JsonValue } from '@backstage/types';
import {
  DEFAULT_FRESHNESS_RULES,
  DEFAULT_RUNBOOK_SECTIONS,
} from '@vigie/backstage-plugin-reliability-common';
import { readRunbooksConfig } from './runbooksConfig';

const read = (runbooks: Record<string, JsonValue>) =>
  readRunbooksConfig(new ConfigReader({ reliability: { runbooks } }));

describe('readRunbooksConfig', () => {
  it('has what counts unless told', () => {
    expect(readRunbooksConfig(new ConfigReader({}))).toEqual({
      sections: DEFAULT_RUNBOOK_SECTIONS,
      freshness: DEFAULT_FRESHNESS_RULES,
      imageHosts: [],
    });
  });

  it('reads sections with their other names, days and hosts', () => {
    expect(
      read({
        sections: ['Meaning', { name: 'Act', alsoNamed: ['Agir', 'Handeln'] }],
        reviewDays: { '1': 30, '4': 700 },
        imageHosts: ['*.Example.org'],
      }),
    ).toEqual({
      sections: ['Meaning', 'Act / Agir / Handeln'],
      freshness: {
        ...DEFAULT_FRESHNESS_RULES,
        reviewDays: {
          ...DEFAULT_FRESHNESS_RULES.reviewDays,
          '1': 30,
          '4': 700,
        },
      },
      imageHosts: ['*.example.org'],
    });
    expect(read({ sections: [] }).sections).toEqual([]);
  });

  it.each<[string, Record<string, JsonValue>]>([
    ['sections', { sections: 'Meaning' }],
    ['sections', { sections: [''] }],
    ['sections', { sections: [{ alsoNamed: ['x'] }] }],
    ['sections', { sections: [{ name: 'x', alsoNamed: 'y' }] }],
    ['reviewDays', { reviewDays: [1] }],
    ['reviewDays', { reviewDays: 30 }],
    ['reviewDays.1', { reviewDays: { '1': 0 } }],
    ['rehearsalDays.2', { rehearsalDays: { '2': 'soon' } }],
    ['imageHosts', { imageHosts: ['https://images.example.org/'] }],
  ])('names %s when it cannot be used: %j', (key, runbooks) => {
    expect(() => read(runbooks)).toThrow(`reliability.runbooks.${key}`);
  });
});
