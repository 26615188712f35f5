import type { ProblemPlace } from '../../reporting';
import type { AlertConditionDefinition, ThresholdOperator } from '../../types';
import { listed, quoted } from '../../yaml';
import type { Fields } from '../../yaml';
import { readNamed } from '../document';
import type { NamedDocument, OpenSloDocument } from '../document';
import { LONGEST_SECONDS, parseDuration } from '../durations';
import { readDescription } from '../metadata';
import { OPERATORS } from '../threshold';

/** A condition, and where an SLO that cannot use it should say so. */
export interface AlertConditionSpec {
  definition: Omit<AlertConditionDefinition, 'name' | 'displayName'>;
  places: { threshold: ProblemPlace; lookback: ProblemPlace };
}

const EXAMPLE =
  'condition: { kind: burnrate, op: gt, threshold: 2, lookbackWindow: 1h }';

export function readConditionDocument(
  document: OpenSloDocument,
): NamedDocument<AlertConditionSpec> | undefined {
  return readNamed(
    document,
    'spec: { severity: page, condition: … }',
    readConditionSpec,
  );
}

export function readConditionSpec(
  spec: Fields,
): AlertConditionSpec | undefined {
  readDescription(spec);
  const severity = spec.require('severity', 'severity: page')
    ? spec.text('severity')?.value
    : undefined;
  const condition = spec.require('condition', EXAMPLE)
    ? spec.map('condition')
    : undefined;
  spec.reportUnknown();
  if (!condition) return undefined;

  readKind(condition);
  const op = readOperator(condition);
  const threshold = readThreshold(condition);
  const lookbackSeconds = condition.require(
    'lookbackWindow',
    'lookbackWindow: 1h',
  )
    ? readSeconds(condition, 'lookbackWindow')
    : undefined;
  const alertAfterSeconds = condition.has('alertAfter')
    ? readSeconds(condition, 'alertAfter')
    : 0;
  condition.reportUnknown();
  if (
    !severity ||
    !op ||
    threshold === undefined ||
    lookbackSeconds === undefined ||
    alertAfterSeconds === undefined
  ) {
    return undefined;
  }
  return {
    definition: { severity, op, threshold, lookbackSeconds, alertAfterSeconds },
    places: {
      threshold: condition.place('threshold'),
      lookback: condition.place('lookbackWindow'),
    },
  };
}

function readKind(condition: Fields) {
  const kind = condition.text('kind');
  if (kind && kind.value !== 'burnrate') {
    condition.reporter.report(
      'openslo/alert-condition-kind',
      `The standard has no condition of kind ${quoted(
        kind.value,
      )}. Write kind: burnrate.`,
      kind,
    );
  }
}

function readOperator(condition: Fields): ThresholdOperator | undefined {
  const field = condition.require('op', 'op: gt')
    ? condition.text('op')
    : undefined;
  if (!field) return undefined;
  const op = OPERATORS.find(each => each === field.value);
  if (!op) {
    condition.reporter.report(
      'openslo/alert-operator',
      `${quoted(field.value)} is not an operator. Write one of ${listed(
        OPERATORS,
        'or',
      )}.`,
      field,
    );
  } else if (op === 'lt' || op === 'lte') {
    condition.reporter.report(
      'openslo/alert-operator-inverted',
      `With op: ${op} this alert fires while the budget burns slowly, and is silent when it burns fast. Write op: ${
        op === 'lt' ? 'gt' : 'gte'
      }.`,
      field,
    );
  }
  return op;
}

function readThreshold(condition: Fields): number | undefined {
  const field = condition.require('threshold', 'threshold: 2')
    ? condition.scalar('threshold')
    : undefined;
  if (!field) return undefined;
  const { value, isQuoted } = field.value;
  if (
    !isQuoted &&
    typeof value === 'number' &&
    Number.isFinite(value) &&
    value > 0
  ) {
    return value;
  }
  condition.reporter.report(
    'openslo/alert-threshold',
    'The threshold is a burn rate: a number above 0, where 1 spends the whole budget over the window. Write for example threshold: 2.',
    field,
  );
  return undefined;
}

/** Reads a duration; no time at all is one for `alertAfter` only. */
function readSeconds(condition: Fields, key: string): number | undefined {
  const field = condition.scalar(key);
  if (!field) return undefined;
  const { text } = field.value;
  if (key === 'alertAfter' && /^0+[mhdwMQY]$/.test(text)) return 0;
  const duration = parseDuration(text);
  if (duration.kind === 'malformed') {
    condition.reporter.report(
      'openslo/duration',
      `${quoted(
        text,
      )} is not a duration. Write a number and one of m, h, d, w, M, Q, Y, for example 1h.`,
      field,
    );
    return undefined;
  }
  if (duration.seconds > LONGEST_SECONDS) {
    condition.reporter.report(
      'openslo/alert-duration-range',
      `${key} is longer than the 400 days that are kept. Write for example 1h.`,
      field,
    );
    return undefined;
  }
  return duration.seconds;
}
