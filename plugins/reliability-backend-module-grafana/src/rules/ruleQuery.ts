import { type Json, objectOf, objectsOf, textOf } from '../json';
import { promqlOf } from '../promqlOf';

const EXPRESSION = ['__expr__', '-100'];
const MAXIMUM_STEPS = 100;

/**
 * What a rule asks, as one query: the queries that its condition rests on,
 * joined by `and` where there are several. Of a system that is not asked in
 * PromQL, its own words.
 */
export function ruleQuery(rule: { condition?: string; data: unknown }): string {
  const parts = objectsOf(rule.data);
  const byId = new Map(parts.map(part => [textOf(part.refId) ?? '', part]));
  const reached = reachedFrom(rule.condition ?? '', byId);
  const asked = (reached.length ? reached : parts).filter(
    part => !isExpression(part),
  );
  const queries = asked.flatMap(({ model }) => {
    const known = objectOf(model);
    const expression = promqlOf(known);
    return expression === undefined ? [] : [expression];
  });
  if (queries.length === 1) return queries[0];
  if (queries.length > 1) {
    return queries.map(query => `(${query})`).join(' and ');
  }
  return asked.map(({ model }) => wordsOf(objectOf(model))).join('\n');
}

function reachedFrom(
  condition: string,
  byId: ReadonlyMap<string, Json>,
): Json[] {
  const reached = new Set<Json>();
  const waiting = [condition];
  for (let turn = 0; turn < MAXIMUM_STEPS && waiting.length; turn += 1) {
    const part = byId.get(waiting.shift() ?? '');
    if (!part || reached.has(part)) continue;
    reached.add(part);
    if (isExpression(part)) waiting.push(...namesIn(objectOf(part.model)));
  }
  return [...reached];
}

function isExpression(part: Json): boolean {
  return EXPRESSION.includes(textOf(part.datasourceUid) ?? '');
}

/** Whose results an expression works with. */
function namesIn(model: Json): string[] {
  const expression = textOf(model.expression) ?? '';
  const inFormula = Array.from(
    expression.matchAll(/\$\{?(\w+)\}?/g),
    match => match[1],
  );
  const inConditions = objectsOf(model.conditions).flatMap(item => {
    const { params } = objectOf(item.query);
    return Array.isArray(params)
      ? params.flatMap(param => textOf(param) ?? [])
      : [];
  });
  return [expression, ...inFormula, ...inConditions];
}

function wordsOf(model: Json): string {
  return (
    textOf(model.expr) ??
    textOf(model.query) ??
    textOf(model.rawSql) ??
    textOf(model.target) ??
    ''
  );
}
