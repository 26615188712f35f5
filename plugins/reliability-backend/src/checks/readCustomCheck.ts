import { toError } from '@backstage/errors';
import {
  filterPredicateToFilterFunction,
  parseFilterPredicate,
} from '@backstage/filter-predicates';
import {
  type CheckDefinition,
  factsView,
  LEVELS,
  reportedCheck,
} from '@vigie/backstage-plugin-reliability-common';
import type { ConfigFields } from './ConfigFields';

const ID =
  /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\/[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

type Matches = (value: unknown) => boolean;

/**
 * A check of `reliability.checks.custom`: a predicate over `FactsView`, or one
 * that is reported from outside.
 *
 * @throws `InputError` naming the key that cannot be used.
 */
export function readCustomCheck(fields: ConfigFields): CheckDefinition {
  const check = {
    id: fields.required('id', ID, 'security/scanned'),
    level: fields.choice('level', LEVELS) ?? ('operable' as const),
    title: fields.required('title'),
    why: fields.required('why'),
  };
  const next = fields.required('next');
  const lines = fields.text('lines');
  const countsFrom = fields.day('countsFrom');
  const passes = readPredicate(fields, 'passes');
  const applies = readPredicate(fields, 'appliesWhen');
  const unseen = readPredicate(fields, 'unknownWhen');
  const isReported = fields.flag('reported');
  fields.refuseOthers();
  if (isReported) {
    if (passes || applies || unseen) {
      throw fields.error('reported', 'goes without predicates');
    }
    return reportedCheck({ ...check, next, ...(countsFrom && { countsFrom }) });
  }
  if (!passes) throw fields.error('passes', 'is missing');
  return {
    ...check,
    ...(countsFrom && { countsFrom }),
    evaluate: (facts, context) => {
      const view = { facts: factsView(facts, context) };
      if (applies && !applies(view)) {
        return { outcome: 'not-applicable', reason: 'It does not apply here.' };
      }
      if (passes(view)) return { outcome: 'pass', reason: 'It holds.' };
      return unseen?.(view)
        ? {
            outcome: 'unknown',
            reason: 'What it asks for cannot be seen.',
            next,
          }
        : {
            outcome: 'fail',
            reason: `It does not hold: ${check.title}.`,
            next,
            ...(lines && { lines }),
          };
    },
  };
}

function readPredicate(fields: ConfigFields, key: string): Matches | undefined {
  const value = fields.get(key);
  if (value === undefined) return undefined;
  try {
    return filterPredicateToFilterFunction(parseFilterPredicate(value));
  } catch (error) {
    throw fields.error(key, `is no predicate: ${toError(error).message}`);
  }
}
