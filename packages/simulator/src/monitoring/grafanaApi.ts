import type { Answer } from './prometheusApi';
import type { World } from './readWorld';

/** The part of Grafana's older API that is asked for coverage; `undefined` elsewhere. */
export function grafanaApi(
  path: string,
  parameters: URLSearchParams,
  { dashboards }: World,
): Answer | undefined {
  const [, uid] = /^dashboards\/uid\/(.+)$/.exec(path) ?? [];
  if (uid) {
    const found = dashboards.find(each => each.uid === uid);
    return found && ok({ dashboard: modelOf(found), meta: {} });
  }
  switch (path) {
    case 'search':
      return ok(
        Number(parameters.get('page') ?? 1) > 1
          ? []
          : dashboards.map(({ uid: id, title, tags }) => ({
              uid: id,
              title,
              tags,
              url: `/d/${id}`,
              type: 'dash-db',
            })),
      );
    case 'access-control/user/permissions':
      return ok({
        'dashboards:read': ['dashboards:*', 'folders:*'],
        'folders:read': ['folders:*'],
        'alert.rules:read': ['folders:*'],
        'alert.provisioning:read': [''],
      });
    case 'org':
      return ok({ id: 1, name: 'Main Org.' });
    case 'v1/provisioning/alert-rules':
      return ok([]);
    case 'prometheus/grafana/api/v1/rules':
      return ok({ status: 'success', data: { groups: [] } });
    default:
      return undefined;
  }
}

function modelOf({ uid, title, tags, queries }: World['dashboards'][number]) {
  return {
    uid,
    title,
    tags,
    schemaVersion: 39,
    panels: queries.map((expr, index) => ({
      id: index + 1,
      type: 'timeseries',
      title: `Panel ${index + 1}`,
      datasource: { type: 'prometheus', uid: 'main' },
      targets: [
        { refId: 'A', expr, datasource: { type: 'prometheus', uid: 'main' } },
      ],
    })),
  };
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}
