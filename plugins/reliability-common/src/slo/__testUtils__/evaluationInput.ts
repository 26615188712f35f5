import type {
  IndicatorDefinition,
  SloDefinition,
} from '../../definitions/types';
import { evaluationEdges } from '../evaluationEdges';
import type { EvaluationInput, PartInput } from '../evaluationInput';
import type { WindowSum } from '../types';
import { DAY, MIDNIGHT } from './history';

/** What happened in the last so many seconds. */
export interface WindowFacts {
  bad: number;
  total: number;
  /** All of it unless told. */
  covered?: number;
}

export interface InputOverrides extends Partial<PartInput> {
  now?: number;
  cycleSeconds?: number;
  /** Length of a rolling window. */
  windowSeconds?: number;
  objectives?: SloDefinition['objectives'];
  /** Anything else of the definition. */
  definition?: Partial<SloDefinition>;
}

const metric = { type: 'Measurements', spec: { series: 'quotes' } };

export const EVENTS: IndicatorDefinition = {
  name: 'quotes',
  good: metric,
  total: metric,
};
export const SECONDS: IndicatorDefinition = {
  name: 'availability',
  raw: metric,
  rawType: 'success',
};
export const OBSERVATIONS: IndicatorDefinition = {
  name: 'queue',
  threshold: metric,
  op: 'lt',
  value: 100,
};

export function definitionOf(
  overrides: Partial<SloDefinition> = {},
): SloDefinition {
  return {
    name: 'quotes',
    displayName: 'Quotes',
    service: 'delivery-quote',
    method: 'Occurrences',
    window: { duration: '30d', seconds: 30 * DAY, isRolling: true },
    indicator: EVENTS,
    objectives: [{ target: { text: '0.999', ppm: 999_000 } }],
    file: 'slo.yaml',
    line: 1,
    ...overrides,
  };
}

/** A part without a gap, with 100,000 events in every window and nothing bad, except for what is told. */
export function partOf(
  facts: Record<number, WindowFacts> = {},
  overrides: Partial<PartInput> = {},
): PartInput {
  return {
    step: 60,
    collectedTo: MIDNIGHT,
    firstMeasured: MIDNIGHT - 100 * DAY,
    lastMeasured: MIDNIGHT,
    sum: from => {
      const seconds = MIDNIGHT - from;
      const { bad, total, covered } = facts[seconds] ?? {
        bad: 0,
        total: 100_000,
      };
      return {
        from,
        to: MIDNIGHT,
        good: total - bad,
        total,
        coveredSeconds: covered ?? seconds,
      };
    },
    ...overrides,
  };
}

/**
 * A service at 99.9 % over 30 days that was measured without a gap, with
 * 100,000 events in every window and nothing bad, except for what is told.
 */
export function inputOf(
  facts: Record<number, WindowFacts> = {},
  overrides: InputOverrides = {},
): EvaluationInput {
  const {
    now = MIDNIGHT + 30,
    cycleSeconds = 60,
    windowSeconds = 30 * DAY,
    objectives = [{ target: { text: '0.999', ppm: 999_000 } }],
    definition,
    ...part
  } = overrides;
  return {
    definition: definitionOf({
      window: { duration: '', seconds: windowSeconds, isRolling: true },
      objectives,
      ...definition,
    }),
    parts: [partOf(facts, part)],
    now,
    cycleSeconds,
  };
}

/** Lengths of all windows that an SLO is evaluated over, for histories up to {@link MIDNIGHT}. */
export function lengthsOf(windowSeconds: number): number[] {
  const { definition } = inputOf({}, { windowSeconds });
  return evaluationEdges(definition, MIDNIGHT, 60)
    .map(edge => MIDNIGHT - edge)
    .sort((a, b) => a - b);
}

/** The sum of the first part over a trailing window of {@link inputOf}. */
export function sumOver(input: EvaluationInput, seconds: number): WindowSum {
  const sum = input.parts[0].sum(MIDNIGHT - seconds);
  if (!sum) {
    throw new Error(`No sum over ${seconds} seconds`);
  }
  return sum;
}

/** The same with each sum of the first part changed. */
export function mapSums(
  input: EvaluationInput,
  change: (sum: WindowSum) => WindowSum,
): EvaluationInput {
  const [part, ...others] = input.parts;
  return {
    ...input,
    parts: [
      {
        ...part,
        sum: from => {
          const sum = part.sum(from);
          return sum && change(sum);
        },
      },
      ...others,
    ],
  };
}
