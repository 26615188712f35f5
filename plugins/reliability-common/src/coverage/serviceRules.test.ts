import { relationOf } from './serviceRules';
import type { MonitorRule } from './types';

const rule = (
  query: string,
  change: Partial<MonitorRule> = {},
): MonitorRule => ({
  name: 'A',
  query,
  labels: {},
  annotations: {},
  health: 'ok',
  ...change,
});

describe('relationOf', () => {
  it.each([
    ['this', 'a{job="quote"}'],
    ['this', 'a{service="quote"} / b{service="other"}'],
    ['this', 'a{job="parcels/quote"}'],
    ['this', 'a{app=~"quote|label"}'],
    ['this', 'a{app=~"^(?:quote|label)$"}'],
    ['this', 'a{service=~"quo.*"}'],
    ['this', 'a{service=~".+ote"}'],
    ['this', 'a{namespace="x",pod=~"quote-.*"}'],
    ['other', 'a{job="quotes"}'],
    ['other', 'a{job=~"quotes|labels"}'],
    ['other', 'a{service=~"label.*"}'],
    ['other', 'a{service=~"(a|b)*quote"}'],
    ['none', 'a{service=~".*"}'],
    ['none', 'a{job!="quote"}'],
    ['none', 'a{pod=~"quote.*"}'],
    ['none', 'sum(a)'],
    ['every', 'sum by (service) (a) > 1'],
    ['every', 'sum by (job) (a{job=~".+"}) > 1'],
  ])('%s: %s', (relation, query) => {
    expect(relationOf(rule(query), 'quote')).toBe(relation);
  });

  it.each([
    ['this', { labels: { service: 'quote' } }],
    ['this', { group: 'quote' }],
    ['this', { group: 'quote-slo' }],
    ['none', { group: 'quote-api-slo' }],
    ['other', { labels: { service: 'label' } }],
    ['every', { labels: { service: '{{ $labels.service }}' } }],
    ['other', { name: 'Watchdog', labels: { service: 'quote' } }],
    ['other', { labels: { service: 'quote', severity: 'none' } }],
  ])('%s: %j', (relation, change) => {
    const query = relation === 'every' ? 'sum by (service) (a)' : 'a';
    expect(relationOf(rule(query, change), 'quote')).toBe(relation);
  });

  it('reads regular expressions of others without running them', () => {
    const query = `a{service=~"${'(a+)+'.repeat(50)}$"}`;
    expect(relationOf(rule(query), 'a'.repeat(60))).toBe('other');
    expect(
      relationOf(rule(`a{service=~"${'.*a'.repeat(500)}b"}`), 'a'.repeat(500)),
    ).toBe('other');
  });
});
