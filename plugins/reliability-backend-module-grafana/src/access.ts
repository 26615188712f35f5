import {
  membershipsSchema,
  organisationSchema,
  permissionsSchema,
} from './client/answers';
import { GrafanaError } from './client/GrafanaError';
import type { GrafanaClient } from './client/GrafanaClient';

/** Whether the account is proven to see everything: lists leave out silently what it may not see. */
export interface Access {
  allDashboards: boolean;
  allRules: boolean;
}

const NOTHING: Access = { allDashboards: false, allRules: false };
const EVERYTHING: Access = { allDashboards: true, allRules: true };

const EVERY_FOLDER = ['*', 'folders:*', 'folders:uid:*'];
const EVERY_DASHBOARD = [...EVERY_FOLDER, 'dashboards:*', 'dashboards:uid:*'];
/** Who may read how rules are provisioned is given all of them. */
const PROVISIONING = [
  'alert.provisioning:read',
  'alert.provisioning.secrets:read',
  'alert.rules.provisioning:read',
];

/**
 * Finds out what the account may see, by its permissions or, in older versions,
 * by its role. What cannot be found out is not proven.
 *
 * @throws the signal's reason when the caller gave up
 */
export async function readAccess(
  client: GrafanaClient,
  signal: AbortSignal,
): Promise<Access> {
  try {
    const permissions = await client.ask({
      path: '/api/access-control/user/permissions',
      schema: permissionsSchema,
      signal,
    });
    const has = (action: string, wanted: readonly string[]) => {
      const scopes = permissions[action];
      return (
        Array.isArray(scopes) && scopes.some(scope => wanted.includes(scope))
      );
    };
    return {
      allDashboards: has('dashboards:read', EVERY_DASHBOARD),
      allRules:
        PROVISIONING.some(action => Array.isArray(permissions[action])) ||
        has('alert.rules:read', EVERY_FOLDER),
    };
  } catch (error) {
    if (!(error instanceof GrafanaError)) throw error;
    return error.outage ? NOTHING : readRole(client, signal);
  }
}

async function readRole(
  client: GrafanaClient,
  signal: AbortSignal,
): Promise<Access> {
  try {
    const { id } = await client.ask({
      path: '/api/org',
      schema: organisationSchema,
      signal,
    });
    const memberships = await client.ask({
      path: '/api/user/orgs',
      schema: membershipsSchema,
      signal,
    });
    return memberships.some(
      ({ orgId, role }) => orgId === id && role === 'Admin',
    )
      ? EVERYTHING
      : NOTHING;
  } catch (error) {
    if (!(error instanceof GrafanaError)) throw error;
    return NOTHING;
  }
}
