import { COURSE_TOPICS } from '@vigie/backstage-plugin-reliability-common';
import { english } from './en';
import { french } from './fr';
import { isReliabilityMessage } from './isReliabilityMessage';

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]).sort();

describe('translations', () => {
  it('French says everything English says, with the same values put in', () => {
    expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) {
      const translated = french[key as keyof typeof french];
      expect({ key, values: placeholders(translated) }).toEqual({
        key,
        values: placeholders(text),
      });
      expect(translated.trim()).not.toBe('');
    }
  });

  it('French never breaks a line before a double punctuation mark', () => {
    const breaking = Object.values(french).filter(text =>
      / [:;?!%»]|« /.test(text),
    );
    expect(breaking).toEqual([]);
    expect(french['composite.formulaNone']).toContain('restant\u00a0: ');
    expect(french['method.withThreshold']).toContain('}}\u202f; ');
  });

  it('no key is the beginning of another, which would make it ambiguous', () => {
    const keys = Object.keys(english);
    const ambiguous = keys.filter(key =>
      keys.some(other => other.startsWith(`${key}.`)),
    );
    expect(ambiguous).toEqual([]);
  });

  it('has words for every topic a course may name', () => {
    const unnamed = Object.keys(COURSE_TOPICS).filter(
      topic => !isReliabilityMessage(`topic.${topic}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('knows its own keys and no inherited ones', () => {
    expect(isReliabilityMessage('topic.slo/defined')).toBe(true);
    expect(isReliabilityMessage('toString')).toBe(false);
  });
});
