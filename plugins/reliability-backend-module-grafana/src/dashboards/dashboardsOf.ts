import type { DashboardFact } from '@vigie/backstage-plugin-reliability-common';
import type { DashboardQuery } from '@vigie/backstage-plugin-reliability-node';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Wishes } from '../annotations';
import type { GrafanaConfig } from '../config';
import type { SelectorFields } from '../selector/parseSelector';
import { indexQueries } from './queryIndex';
import type { DashboardMeta, KnownDashboard } from './types';

const MAXIMUM_DASHBOARDS = 30;
const SERVICES_AT_A_TIME = 50;

type Service = DashboardQuery & { wishes: Wishes };

interface Selectable {
  meta: DashboardMeta;
  fields: SelectorFields;
}

/**
 * Which dashboards belong to which service: those its annotations select, the
 * one they name, and those with a panel whose query names the service.
 *
 * @param serviceNames - of all services known: what names another one shows nothing of this one.
 */
export async function dashboardsOf(
  services: readonly Service[],
  dashboards: readonly KnownDashboard[],
  serviceNames: readonly string[],
  config: Pick<GrafanaConfig, 'name' | 'publicUrl'>,
): Promise<ReadonlyMap<string, readonly DashboardFact[]>> {
  const byUid = new Map(dashboards.map(({ meta }) => [meta.uid, meta]));
  const selectable = dashboards.map(({ meta }) => ({
    meta,
    fields: fieldsOf(meta, config.publicUrl),
  }));
  const index = await indexQueries(dashboards, serviceNames);
  const found = new Map<string, readonly DashboardFact[]>();
  for (const [place, service] of services.entries()) {
    if (place % SERVICES_AT_A_TIME === 0) await breathe();
    const { entityRef, serviceName, wishes } = service;
    const uids = new Set([
      ...overview(wishes, byUid, config.name),
      ...selected(wishes, selectable),
      ...index.naming(serviceName),
    ]);
    if (!uids.size) continue;
    found.set(
      entityRef,
      [...uids].slice(0, MAXIMUM_DASHBOARDS).map(uid => ({
        title: byUid.get(uid)?.title ?? uid,
        url: `${config.publicUrl}/d/${encodeURIComponent(uid)}`,
        source: config.name,
        metrics: index.metrics(uid, serviceName),
      })),
    );
  }
  return found;
}

function overview(
  wishes: Wishes,
  known: ReadonlyMap<string, DashboardMeta>,
  source: string,
): string[] {
  if (wishes.overview === undefined) return [];
  if (known.has(wishes.overview)) return [wishes.overview];
  wishes.problems.push(
    `the dashboard of the annotation grafana/overview-dashboard is not seen in ${source}`,
  );
  return [];
}

function selected(wishes: Wishes, selectable: readonly Selectable[]): string[] {
  const selector = wishes.dashboards;
  if (!selector) return [];
  const meant: string[] = [];
  let untold = 0;
  for (const { meta, fields } of selectable) {
    const isMeant = selector(fields);
    if (isMeant) meant.push(meta.uid);
    if (isMeant === undefined) untold += 1;
  }
  if (untold > 0) {
    wishes.problems.push(
      `whether the annotation grafana/dashboard-selector means ${untold} dashboards cannot be told: their folders are not known`,
    );
  }
  return meant;
}

function fieldsOf(meta: DashboardMeta, publicUrl: string): SelectorFields {
  const { title, tags, path, folderTitle, folderPath } = meta;
  return {
    title,
    tags,
    url: absolute(publicUrl, path),
    ...(folderTitle === undefined ? {} : { folderTitle }),
    ...(folderPath === undefined
      ? {}
      : { folderUrl: absolute(publicUrl, folderPath) }),
  };
}

/** Grafana's paths begin with the folder it is served from, as the base address does. */
function absolute(base: string, path: string): string {
  const { origin, pathname } = new URL(base);
  const prefix = pathname.replace(/\/$/, '');
  return prefix && (path === prefix || path.startsWith(`${prefix}/`))
    ? `${origin}${path}`
    : `${base}${path}`;
}
