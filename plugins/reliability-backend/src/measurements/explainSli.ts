import type {
  SliExplanation,
  SliQuery,
} from '@vigie/backstage-plugin-reliability-node';
import type { ThresholdOperator } from '@vigie/backstage-plugin-reliability-common';

const WORDS: Record<ThresholdOperator, string> = {
  lte: 'at most',
  lt: 'below',
  gte: 'at least',
  gt: 'above',
};

/** What is read for an SLI, in words. */
export function explainSli(sli: SliQuery, series: string): SliExplanation[] {
  const of = `of the series '${series}' pushed for ${sli.entityRef}`;
  if ('raw' in sli) {
    const word = sli.rawType === 'success' ? 'good' : 'bad';
    return [
      {
        role: 'raw',
        text: `each value ${of}, as the share of its step that was ${word}`,
      },
    ];
  }
  if ('threshold' in sli) {
    return [
      {
        role: 'threshold',
        text: `each value ${of}, good when it is ${WORDS[sli.op]} ${sli.value}`,
      },
    ];
  }
  return [
    sli.good
      ? { role: 'good', text: `sum of the good events ${of}` }
      : { role: 'bad', text: `sum of all events less the good ones ${of}` },
    { role: 'total', text: `sum of all events ${of}` },
  ];
}
