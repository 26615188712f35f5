import { InputError } from '@backstage/errors';
import type { DashboardQuery } from '@vigie/backstage-plugin-reliability-node';
import type { GrafanaConfig } from './config';
import {
  type LabelSelector,
  readLabelSelectors,
} from './selector/labelSelectors';
import { overviewUid } from './selector/overviewUid';
import { parseSelector, type Selector } from './selector/parseSelector';

/** What an entity asks of this server. */
export interface Wishes {
  dashboards?: Selector;
  /** Identifier of a dashboard. */
  overview?: string;
  alerts: readonly LabelSelector[];
  /** What of it could not be read. */
  problems: string[];
}

/** Reads the annotations of an entity; they are untrusted. */
export function readWishes(
  { annotations }: Pick<DashboardQuery, 'annotations'>,
  config: Pick<GrafanaConfig, 'name' | 'url' | 'publicUrl'>,
): Wishes {
  const problems: string[] = [];
  const own = (key: string) =>
    Object.hasOwn(annotations, key)
      ? annotations[key].trim() || undefined
      : undefined;
  const host = own('grafana/host-id');
  if (host !== undefined && host !== config.name) {
    return { alerts: [], problems };
  }
  const read = <T>(
    keys: string[],
    parse: (text: string) => T,
  ): T | undefined => {
    const key = keys.find(candidate => own(candidate) !== undefined);
    if (key === undefined) return undefined;
    try {
      return parse(own(key) ?? '');
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(`the annotation ${key} cannot be read: ${error.message}`);
      return undefined;
    }
  };
  const bases = [config.url, config.publicUrl];
  return {
    dashboards: read(
      ['grafana/dashboard-selector', 'grafana/tag-selector'],
      parseSelector,
    ),
    overview: read(['grafana/overview-dashboard'], text =>
      overviewUid(text, bases),
    ),
    alerts: read(['grafana/alert-label-selector'], readLabelSelectors) ?? [],
    problems,
  };
}
