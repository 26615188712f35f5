import { LEVELS, SLO_STATES } from '@vigie/backstage-plugin-reliability-common';
import { normaliseEntityRef } from '../catalog/entityRefs';
import type { HeatMapRow } from '../database/checks/HeatMapStore';
import { fold } from '../database/fold';
import { parseList } from './parseList';

export type HeatMapFilter = (row: HeatMapRow) => boolean;

const NONE = 'none' as const;

/** @throws `InputError` for a state or level that does not exist. */
export function readFilter(query: {
  text?: string;
  owner?: string;
  tier?: string;
  state?: string;
  level?: string;
}): HeatMapFilter {
  const text = fold(query.text?.trim() ?? '');
  const owners = words(query.owner).map(owner =>
    normaliseEntityRef(owner, { defaultKind: 'group' }),
  );
  const tiers = words(query.tier);
  const states = parseList('SLO state', query.state, [...SLO_STATES, NONE]);
  const levels = parseList('level', query.level, [...LEVELS, NONE]);
  return row =>
    (!text ||
      [row.name, row.title, row.owner].some(
        value => value !== null && fold(value).includes(text),
      )) &&
    (!owners.length || owners.includes(row.owner ?? '')) &&
    (!tiers.length || tiers.includes(row.tier ?? NONE)) &&
    (!states || states.includes(SLO_STATES[row.slo_rank] ?? NONE)) &&
    (!levels || levels.includes(row.level ?? NONE));
}

function words(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '');
}
