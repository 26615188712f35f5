import type { ReliabilityPaths } from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';
import { queryOf } from './query';
import type { Answer } from './types';

type List = ReliabilityPaths['/slos']['get'];
type Get = ReliabilityPaths['/slos/{id}']['get'];
type Budget = ReliabilityPaths['/slos/{id}/budget']['get'];

export function addSloRoutes(
  router: Router,
  { httpAuth, slos }: RouterOptions,
): void {
  router.get('/slos', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const answer: Answer<List> = await slos.list(
      queryOf<List>(request),
      credentials,
    );
    response.json(answer);
  });

  router.get('/slos/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const answer: Answer<Get> = await slos.get(request.params.id, credentials);
    response.json(answer);
  });

  router.get('/slos/:id/budget', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const answer: Answer<Budget> = await slos.budget(
      request.params.id,
      queryOf<Budget>(request),
      credentials,
    );
    response.json(answer);
  });
}
