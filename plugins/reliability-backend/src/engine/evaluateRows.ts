import {
  DEFAULT_STEP_SECONDS,
  evaluateSlo,
  type PartInput,
} from '@vigie/backstage-plugin-reliability-common';
import type { SliFailure } from '@vigie/backstage-plugin-reliability-node';
import { breathe } from '../database/operations/breathe';
import type { SloWithParts } from '../database/operations/slo/listSlos';
import type { SloStore } from '../database/SloStore';
import type { SliRow, SloRow } from '../database/tables';
import { describeRefusedSlo, describeSlo, type StoredSlo } from './describeSlo';
import { obstacleOf, type PreparedPart } from './preparePart';
import type { PreparedSlo } from './prepareSlo';
import { type PartSums, readWindowSums } from './readWindowSums';

type Understood = Extract<PreparedSlo, { kind: 'understood' }>;

/** SLOs evaluated between two chances for others to run. */
const SLOS_PER_BREATH = 200;

/**
 * Evaluates SLOs as their histories are, in few queries.
 *
 * An SLO of which a history was replaced between reading its row and its sums
 * is left out; it keeps the state it has until the next cycle.
 */
export async function evaluateRows(options: {
  store: SloStore;
  slos: readonly SloWithParts[];
  prepare(row: SloRow): PreparedSlo;
  now: number;
  cycleSeconds: number;
}): Promise<StoredSlo[]> {
  const { store, now, cycleSeconds } = options;
  const evaluated: StoredSlo[] = [];
  const understood: Array<{ stored: SloWithParts; prepared: Understood }> = [];
  for (const stored of options.slos) {
    const { slo } = stored;
    const prepared = options.prepare(slo);
    if (prepared.kind === 'refused') {
      const identity = { id: slo.id, entityRef: slo.entity_ref };
      evaluated.push(describeRefusedSlo(identity, prepared.refused));
    } else {
      understood.push({ stored, prepared });
    }
  }

  const sums = await readWindowSums(
    store,
    understood.flatMap(({ stored, prepared }) =>
      stored.parts.map(row => ({ row, ...prepared })),
    ),
  );
  let count = 0;
  for (const { stored, prepared } of understood) {
    const slo = evaluate(stored, prepared, sums, { now, cycleSeconds });
    if (slo) {
      evaluated.push(slo);
    }
    count++;
    if (count % SLOS_PER_BREATH === 0) {
      await breathe();
    }
  }
  return evaluated;
}

function evaluate(
  { slo, parts: rows }: SloWithParts,
  { definition, parts, source }: Understood,
  sums: ReadonlyMap<number, PartSums>,
  clock: { now: number; cycleSeconds: number },
): StoredSlo | undefined {
  const inputs: PartInput[] = [];
  for (const [index, part] of parts.entries()) {
    const row = rows.find(candidate => candidate.part === index);
    const sumsOfPart = row && sums.get(row.seq);
    if (row && row.collected_to !== null && !sumsOfPart) {
      return undefined;
    }
    inputs.push(inputOf(part, row, sumsOfPart));
  }
  return describeSlo(
    { id: slo.id, entityRef: slo.entity_ref },
    definition,
    { ...source, step: Math.max(...inputs.map(({ step }) => step)) },
    evaluateSlo({ definition, parts: inputs, ...clock }),
  );
}

function inputOf(
  prepared: PreparedPart,
  row: SliRow | undefined,
  sums: PartSums | undefined,
): PartInput {
  return {
    step: row?.step ?? prepared.part.slicing?.seconds ?? DEFAULT_STEP_SECONDS,
    collectedTo: row?.collected_to ?? undefined,
    firstMeasured: row?.first_measured ?? undefined,
    lastMeasured: row?.last_measured ?? undefined,
    failure: obstacleOf(prepared) ?? failureOf(row),
    sum: from => sums?.(from),
  };
}

function failureOf(row: SliRow | undefined): string | undefined {
  return row?.failure
    ? (JSON.parse(row.failure) as SliFailure).message
    : undefined;
}
