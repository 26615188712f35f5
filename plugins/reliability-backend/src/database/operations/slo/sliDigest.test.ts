import type {
  MetricSourceSpec,
  SloPart,
} from '@vigie/backstage-plugin-reliability-common';
import { sliDigest } from './sliDigest';

const metric = (series: string): MetricSourceSpec => ({
  type: 'Measurements',
  spec: { series },
});

describe('sliDigest', () => {
  it('is for ratios what the first version stored: another one would lose all histories', () => {
    expect(
      sliDigest({
        indicator: {
          name: 'x',
          good: {
            type: 'Prometheus',
            source: 'main',
            spec: { query: 'good_total', options: { b: [1, 2], a: null } },
          },
          total: { type: 'prometheus', spec: { query: 'all_total' } },
        },
      }),
    ).toBe('ef8671c8e3b977c94d33fb5ac1ebfc093a6f0aa303843bfbc4447c8c1a56303c');
    expect(
      sliDigest({
        indicator: {
          name: 'x',
          bad: metric('a'),
          total: metric('a'),
          counter: true,
        },
      }),
    ).toBe('393c52b6e7f635f004a3c8c453a06d0d4fb6dfcaf3507a0d1225384de914cb22');
  });

  it('differs for whatever counts something else, and for nothing more', () => {
    const ratio = { name: 'x', good: metric('a'), total: metric('a') };
    const raw = { name: 'x', raw: metric('a'), rawType: 'success' as const };
    const threshold = {
      name: 'x',
      threshold: metric('a'),
      op: 'lt' as const,
      value: 1,
    };
    const half = { text: '0.5', ppm: 500_000 };
    const parts: SloPart[] = [
      { indicator: ratio },
      { indicator: { ...ratio, counter: false } },
      { indicator: { name: 'x', bad: metric('a'), total: metric('a') } },
      { indicator: raw },
      { indicator: { ...raw, rawType: 'failure' } },
      { indicator: threshold },
      { indicator: { ...threshold, op: 'lte' } },
      { indicator: { ...threshold, value: 1.5 } },
      { indicator: { ...threshold, threshold: metric('b') } },
      { indicator: ratio, slicing: { seconds: 60 } },
      { indicator: ratio, slicing: { seconds: 300 } },
      { indicator: ratio, slicing: { seconds: 60, target: half } },
      {
        indicator: ratio,
        slicing: { seconds: 60, target: { text: '0.6', ppm: 600_000 } },
      },
      { indicator: threshold, slicing: { seconds: 60 } },
    ];
    const digests = parts.map(sliDigest);
    expect(new Set(digests).size).toBe(parts.length);
    expect(
      parts.map(part =>
        sliDigest({
          indicator: { ...part.indicator, name: 'renamed' },
          slicing: part.slicing && {
            ...part.slicing,
            target: part.slicing.target && { ...part.slicing.target, text: '' },
          },
        }),
      ),
    ).toEqual(digests);
  });
});
