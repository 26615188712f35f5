import { InputError } from '@backstage/errors';
import {
  type BudgetPeriod,
  type BudgetQuery,
  type BudgetSeries,
  budgetDays,
  budgetSeries,
  countScale,
  periodAt,
  periodTotal,
  type Slo,
  type SloDefinition,
  sloParts,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import type { SloWithParts } from '../database/operations/slo/listSlos';
import {
  readPoints,
  type SloPoint,
  thinPoints,
} from '../database/operations/slo/readPoints';
import type { SliRow } from '../database/tables';

const DEFAULT_POINTS = 200;
const MAX_PERIOD_SECONDS = 400 * 86_400;

/**
 * The error budget of one objective over a period: the window as it was last
 * evaluated unless the query says otherwise.
 *
 * @throws `InputError` for a period or objective that cannot be
 */
export async function readBudget(options: {
  knex: Knex;
  slo: Slo;
  stored: SloWithParts;
  query: BudgetQuery;
}): Promise<BudgetSeries> {
  const { knex, slo, stored, query } = options;
  const objective = query.objective ?? 0;
  if (stored.slo.is_refused) {
    const period = periodOf(slo, undefined, undefined, query);
    return { id: slo.id, objective, ...period, points: [], days: [] };
  }
  const definition: SloDefinition = JSON.parse(stored.slo.definition);
  const { parts, partOfObjective } = sloParts(definition);
  const part = parts[partOfObjective[objective]];
  if (!part) {
    throw new InputError(
      `SLO '${slo.name}' has no objective ${objective}; the first of its ${definition.objectives.length} is 0`,
    );
  }
  const row = stored.parts.find(
    candidate => candidate.part === partOfObjective[objective],
  );
  const { from, to } = periodOf(slo, definition, row, query);
  const points = row ? await readPoints({ knex, seq: row.seq, from, to }) : [];
  const scale = countScale(part);
  const budget: BudgetPeriod = {
    target: definition.objectives[objective].target,
    from,
    to,
    points,
    scale,
    allowedTotal: part.slicing
      ? slicesOfPeriod(
          definition,
          points,
          { from, to },
          { step: part.slicing.seconds, scale },
        )
      : undefined,
  };
  const { window } = definition;
  return {
    id: slo.id,
    objective,
    from,
    to,
    points: budgetSeries({
      ...budget,
      points: thinPoints(points, query.points ?? DEFAULT_POINTS),
    }),
    // From all points: midnights are not among the few that are drawn.
    days: budgetDays({
      ...budget,
      timeZone: window.isRolling ? undefined : window.timeZone,
    }),
  };
}

function periodOf(
  slo: Slo,
  definition: SloDefinition | undefined,
  row: SliRow | undefined,
  query: BudgetQuery,
): { from: number; to: number } {
  const newest = row?.collected_to ?? slo.window.to ?? slo.evaluatedAt ?? 0;
  const to = query.to ?? newest;
  const from = query.from ?? Math.max(0, startOf(slo, definition, query, to));
  if (from > to) {
    throw new InputError(`'from' (${from}) is after 'to' (${to})`);
  }
  if (to - from > MAX_PERIOD_SECONDS) {
    throw new InputError(`'from' is more than 400 days before 'to'`);
  }
  return { from, to };
}

/** Where the window that ends at `to` begins: the one that was evaluated, its period, or one length back. */
function startOf(
  slo: Slo,
  definition: SloDefinition | undefined,
  query: BudgetQuery,
  to: number,
): number {
  if (definition && !definition.window.isRolling) {
    return periodAt(definition.window, to).from;
  }
  return query.to === undefined && slo.window.from !== undefined
    ? slo.window.from
    : to - slo.window.seconds;
}

/**
 * What the budget of a calendar period of slices is a share of: the slices to
 * come count too. Not of any other time.
 */
function slicesOfPeriod(
  { window }: SloDefinition,
  points: readonly SloPoint[],
  { from, to }: { from: number; to: number },
  grid: { step: number; scale: number },
): number | undefined {
  const [first] = points;
  if (window.isRolling || !first) {
    return undefined;
  }
  const period = periodAt(window, to);
  const last = points[points.length - 1];
  return from === period.from
    ? periodTotal({
        counted: last.total - first.total,
        to: last.time,
        endsAt: period.to,
        ...grid,
      })
    : undefined;
}
