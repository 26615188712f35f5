import type { ReliabilityPaths } from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';
import { queryOf } from './query';
import type { Answer } from './types';

type List = ReliabilityPaths['/services']['get'];

export function addServiceRoutes(
  router: Router,
  { httpAuth, services }: RouterOptions,
): void {
  router.get('/services', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const answer: Answer<List> = await services.list(
      queryOf<List>(request),
      credentials,
    );
    response.json(answer);
  });
}
