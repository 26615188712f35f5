import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { reliabilityRunbookExecutePermission } from '@vigie/backstage-plugin-reliability-common';

/** Whether the caller may follow runbooks and rehearse; only a person can. */
export async function mayExecute(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<boolean> {
  const { principal } = credentials;
  if (
    !principal ||
    typeof principal !== 'object' ||
    !('userEntityRef' in principal)
  ) {
    return false;
  }
  const [decision] = await permissions.authorize(
    [{ permission: reliabilityRunbookExecutePermission }],
    { credentials },
  );
  return decision.result === AuthorizeResult.ALLOW;
}

/** @throws `NotAllowedError` unless the caller {@link mayExecute}. */
export async function requireMayExecute(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<void> {
  if (!(await mayExecute(permissions, credentials))) {
    throw new NotAllowedError(
      'Following runbooks and rehearsing is not allowed; reading the records is',
    );
  }
}
