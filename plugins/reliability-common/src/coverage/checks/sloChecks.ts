import type { SloState } from '../../slo/types';
import type { ServiceFacts } from '../facts';
import { isPromising } from './applies';
import type { CheckDefinition } from './types';
import { fail, notApplicable, pass, unknown } from './verdicts';

const UNMEASURED: readonly SloState[] = [
  'source-error',
  'no-data',
  'stale',
  'insufficient',
];
const NO_SLO = 'It has no SLO; slo/defined says so.';

const listed = (slos: ServiceFacts['slos']) =>
  slos.map(({ name, state }) => `${name}: ${state}`);

const readable = ({ slos }: ServiceFacts) =>
  slos.filter(({ state }) => state !== 'invalid');

/** What is promised, and whether it is measured. */
export const SLO_CHECKS: readonly CheckDefinition[] = [
  {
    id: 'slo/defined',
    level: 'observed',
    title: 'Has an SLO',
    why: 'Without an objective nobody can say whether it is good enough, or when to stop and repair.',
    appliesTo: isPromising,
    evaluate: ({ slos, serviceName }) =>
      slos.length
        ? pass(
            `It has ${slos.length} ${slos.length === 1 ? 'SLO' : 'SLOs'}.`,
            listed(slos),
          )
        : fail(
            'It has no SLO.',
            'Add an OpenSLO document to the folder of definitions.',
            { lines: sloLines(serviceName) },
          ),
  },
  {
    id: 'slo/measured',
    level: 'observed',
    title: 'Every SLO is measured',
    why: 'A promise that nobody measures is a hope.',
    appliesTo: isPromising,
    evaluate: facts => {
      const slos = readable(facts);
      if (!slos.length) return notApplicable(NO_SLO);
      const unmeasured = slos.filter(({ state }) => UNMEASURED.includes(state));
      return unmeasured.length
        ? fail(
            `${unmeasured[0].name} is ${unmeasured[0].state}: it is not measured recently over enough of its window.`,
            'Open the SLO: it says which query found nothing, and why.',
            { evidence: listed(unmeasured) },
          )
        : pass('All are measured.', listed(slos));
    },
  },
];

export const SLO_PROMISE_KEPT: CheckDefinition = {
  id: 'slo/promise-kept',
  level: 'operable',
  title: 'No error budget is exhausted',
  why: 'A service that breaks its promise needs repair before it needs anything new.',
  appliesTo: isPromising,
  evaluate: facts => {
    const slos = readable(facts);
    if (!slos.length) return notApplicable(NO_SLO);
    const exhausted = slos.filter(({ state }) => state === 'exhausted');
    if (exhausted.length) {
      return fail(
        `The budget of ${exhausted[0].name} is exhausted.`,
        'Put reliability work first until the budget is back, as the team agreed.',
        { evidence: listed(exhausted) },
      );
    }
    const unmeasured = slos.filter(({ state }) => UNMEASURED.includes(state));
    return unmeasured.length
      ? unknown(
          `${unmeasured[0].name} is not measured.`,
          undefined,
          listed(unmeasured),
        )
      : pass('All promises are kept.', listed(slos));
  },
};

export const DEFINITIONS_VALID: CheckDefinition = {
  id: 'definitions/valid',
  level: 'observed',
  title: 'Definitions can be read',
  why: 'A definition with an error is left out, and what it should watch is not watched.',
  evaluate: ({ definitions }) => {
    if (!definitions || definitions.state === 'pending') {
      return unknown('The folder of definitions has not been read yet.');
    }
    const { state, errors, reason, messages } = definitions;
    if (state === 'not-configured') {
      return notApplicable('It names no folder of definitions.');
    }
    if (state !== 'read') {
      return fail(
        reason ?? 'The folder of definitions cannot be read.',
        'Correct the annotation reliability/definitions, or add the folder.',
        {
          lines:
            'metadata:\n  annotations:\n    reliability/definitions: dir:./reliability\n',
        },
      );
    }
    return errors
      ? fail(
          `${errors} ${errors === 1 ? 'error' : 'errors'} in its definitions.`,
          'Correct the lines named; `reliability validate` says the same before you push.',
          { evidence: messages },
        )
      : pass('Its definitions have no errors.');
  },
};

function sloLines(serviceName: string): string {
  const selector = `http_requests_total{job=${JSON.stringify(serviceName)}`;
  return [
    'apiVersion: openslo/v1',
    'kind: SLO',
    'metadata: { name: availability }',
    'spec:',
    `  service: ${JSON.stringify(serviceName)}`,
    '  indicator:',
    '    metadata: { name: answered }',
    '    spec:',
    '      ratioMetric:',
    '        counter: true',
    `        good: { metricSource: { type: Prometheus, spec: { query: '${quoted(
      `${selector},code!~"5.."}`,
    )}' } } }`,
    `        total: { metricSource: { type: Prometheus, spec: { query: '${quoted(
      `${selector}}`,
    )}' } } }`,
    '  timeWindow: [{ duration: 30d, isRolling: true }]',
    '  budgetingMethod: Occurrences',
    '  objectives: [{ target: 0.99 }]',
    '',
  ].join('\n');
}

/** Inside single quotes of YAML. */
function quoted(text: string): string {
  return text.replace(/'/g, "''");
}
