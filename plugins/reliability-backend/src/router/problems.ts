import type { ReliabilityPaths } from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';
import { queryOf } from './query';
import type { Answer } from './types';

type List = ReliabilityPaths['/definitions/problems']['get'];

export function addProblemRoutes(
  router: Router,
  { httpAuth, problems }: RouterOptions,
): void {
  router.get('/definitions/problems', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const answer: Answer<List> = await problems.list(
      queryOf<List>(request),
      credentials,
    );
    response.json(answer);
  });
}
