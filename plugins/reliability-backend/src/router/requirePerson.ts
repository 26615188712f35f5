import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import type { Person } from '../executions/Person';

/**
 * Who asks; for what only a person can do.
 *
 * @throws `NotAllowedError` for services.
 */
export async function requirePerson(
  httpAuth: HttpAuthService,
  request: Request,
): Promise<Person> {
  const credentials = await httpAuth.credentials(request, { allow: ['user'] });
  return { credentials, userRef: credentials.principal.userEntityRef };
}
