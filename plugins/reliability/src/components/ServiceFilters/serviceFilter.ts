import {
  LEVELS,
  SLO_STATES,
  type HeatMapQuery,
} from '@vigie/backstage-plugin-reliability-common';
import { listOf, oneOf } from './urlParams';

export const STATES = [...SLO_STATES, 'none'] as const;
export const LEVEL_CHOICES = ['none', ...LEVELS] as const;
export const TIERS = ['1', '2', '3', 'none'] as const;

const NAMES = ['text', 'owner', 'tier', 'state', 'level'] as const;

/** Which services are shown; the same on every tab of the page. */
export interface ServiceFilter {
  text: string;
  owners: string[];
  tiers: string[];
  states: Array<(typeof STATES)[number]>;
  levels: Array<(typeof LEVEL_CHOICES)[number]>;
}

export const EVERY_SERVICE: ServiceFilter = {
  text: '',
  owners: [],
  tiers: [],
  states: [],
  levels: [],
};

/** Reads the filter from a query string; what is not understood is left out. */
export function parseFilter(params: URLSearchParams): ServiceFilter {
  return {
    text: (params.get('text') ?? '').slice(0, 200),
    owners: listOf(params.get('owner')),
    // Tiers are what teams write; the usual ones are only proposed.
    tiers: listOf(params.get('tier')),
    states: oneOf(listOf(params.get('state')), STATES),
    levels: oneOf(listOf(params.get('level')), LEVEL_CHOICES),
  };
}

/** What `writeParams` puts into the URL. */
export function filterParams(
  filter: ServiceFilter,
): Record<(typeof NAMES)[number], readonly [string, string]> {
  return {
    text: [filter.text, ''],
    owner: [filter.owners.join(','), ''],
    tier: [filter.tiers.join(','), ''],
    state: [filter.states.join(','), ''],
    level: [filter.levels.join(','), ''],
  };
}

/** The filter as the API is asked for it. */
export function toFilterQuery(
  filter: ServiceFilter,
): Pick<HeatMapQuery, (typeof NAMES)[number]> {
  return {
    text: filter.text.trim() || undefined,
    owner: filter.owners.join(',') || undefined,
    tier: filter.tiers.join(',') || undefined,
    state: filter.states.join(',') || undefined,
    level: filter.levels.join(',') || undefined,
  };
}

export function isFiltered(filter: ServiceFilter): boolean {
  return NAMES.some(name => filterParams(filter)[name][0] !== '');
}

/** The part of a query string that other tabs understand as well. */
export function filterSearch(params: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of NAMES) {
    const value = params.get(name);
    if (value) {
      kept.set(name, value);
    }
  }
  return kept.toString();
}
