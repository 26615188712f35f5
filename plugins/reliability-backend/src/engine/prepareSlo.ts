import {
  type RefusedSlo,
  type SloDefinition,
  sloParts,
} from '@vigie/backstage-plugin-reliability-common';
import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import type { SloRow } from '../database/tables';
import {
  describeQueries,
  describeSource,
  type SourceOf,
} from './describeSource';
import { type PreparedPart, preparePart } from './preparePart';

/** An SLO as the engine works with it: all that follows from its definition alone. */
export type PreparedSlo =
  | { kind: 'refused'; refused: RefusedSlo }
  | {
      kind: 'understood';
      definition: SloDefinition;
      parts: PreparedPart[];
      /** SLOs that share it are judged over windows of the same edges. */
      windowsKey: string;
      source: SourceOf;
    };

export function prepareSlo(
  row: Pick<SloRow, 'id' | 'entity_ref' | 'definition' | 'is_refused'>,
  sources: readonly SliSource[],
): PreparedSlo {
  if (row.is_refused) {
    return { kind: 'refused', refused: JSON.parse(row.definition) };
  }
  const definition: SloDefinition = JSON.parse(row.definition);
  const { parts, partOfObjective } = sloParts(definition);
  const prepared = parts.map((part, index) =>
    preparePart(row, part, index, sources),
  );
  return {
    kind: 'understood',
    definition,
    parts: prepared,
    windowsKey: windowsKeyOf(definition),
    source: {
      ...describeSource(prepared),
      queries: describeQueries(definition, prepared, partOfObjective),
    },
  };
}

function windowsKeyOf({ window, alertPolicies = [] }: SloDefinition): string {
  const { seconds, isRolling } = window;
  return JSON.stringify([
    seconds,
    isRolling ? '' : [window.duration, window.startTime, window.timeZone],
    alertPolicies.flatMap(({ conditions }) =>
      conditions.map(({ lookbackSeconds }) => lookbackSeconds),
    ),
  ]);
}
