import { apiGroupSchema } from '../client/answers';
import { GrafanaError } from '../client/GrafanaError';
import type { GrafanaClient } from '../client/GrafanaClient';
import { textOf } from '../json';
import {
  type ListProgress,
  listResources,
  type Resource,
} from './listResources';
import { readContent } from './readContent';
import type { DashboardList } from './searchDashboards';
import type { KnownDashboard } from './types';

const GROUP = '/apis/dashboard.grafana.app';
const FOLDERS = '/apis/folder.grafana.app';
/** Those that are understood, the preferred one first. */
const VERSIONS = ['v1', 'v1beta1', 'v2', 'v2beta1'];
const FOLDER_VERSIONS = ['v1', 'v1beta1'];
const FOLDER = 'grafana.app/folder';

/** Which version of a group of the newer API the server speaks, if any that is understood. */
async function versionOf(
  client: GrafanaClient,
  group: string,
  wanted: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const { versions } = await client.ask({
      path: group,
      schema: apiGroupSchema,
      isProbe: true,
      signal,
    });
    return wanted.find(version =>
      versions.some(offered => offered.version === version),
    );
  } catch (error) {
    // Servers without it answer in many ways: not found, a login page, a redirect.
    if (error instanceof GrafanaError && !error.outage) return undefined;
    throw error;
  }
}

/**
 * Reads all dashboards with their panels by the newer API; `undefined` where
 * the server does not have it, or not for this account.
 *
 * @throws GrafanaError when the system is out of order, or the signal's reason
 */
export async function readByNewerApi(
  client: GrafanaClient,
  namespace: string,
  maximum: number,
  signal: AbortSignal,
  progress: ListProgress,
): Promise<DashboardList<KnownDashboard> | undefined> {
  const version = await versionOf(client, GROUP, VERSIONS, signal);
  if (version === undefined) return undefined;
  try {
    const path = `${GROUP}/${version}/namespaces/${namespace}/dashboards`;
    const list = await listResources(client, path, maximum, signal, progress);
    const titles = await folderTitles(client, namespace, signal);
    return { ...list, items: list.items.map(item => toKnown(item, titles)) };
  } catch (error) {
    if (error instanceof GrafanaError && !error.outage) return undefined;
    throw error;
  }
}

async function folderTitles(
  client: GrafanaClient,
  namespace: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  try {
    const version = await versionOf(client, FOLDERS, FOLDER_VERSIONS, signal);
    if (version === undefined) return titles;
    const path = `${FOLDERS}/${version}/namespaces/${namespace}/folders`;
    const { items } = await listResources(client, path, 100_000, signal);
    for (const { metadata, spec } of items) {
      const title = textOf(spec.title);
      if (title !== undefined) titles.set(metadata.name, title);
    }
  } catch (error) {
    // Without their names only selectors that ask for them cannot be answered.
    if (!(error instanceof GrafanaError) || error.outage) throw error;
  }
  return titles;
}

function toKnown(
  { metadata, spec, status }: Resource,
  titles: ReadonlyMap<string, string>,
): KnownDashboard {
  const uid = metadata.name;
  const folder = metadata.annotations?.[FOLDER];
  const folderTitle = folder ? titles.get(folder) : '';
  const tags = Array.isArray(spec.tags) ? spec.tags : [];
  return {
    meta: {
      uid,
      title: textOf(spec.title) ?? uid,
      tags: tags.filter(tag => typeof tag === 'string'),
      path: `/d/${uid}`,
      ...(folderTitle === undefined ? {} : { folderTitle }),
      folderPath: folder ? `/dashboards/f/${folder}` : '',
    },
    // Kept in another version than asked for, and not to be translated.
    ...(status?.conversion?.failed ? {} : { content: readContent(spec) }),
  };
}
