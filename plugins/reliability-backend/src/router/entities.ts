import type { ReliabilityPaths } from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';
import type { Answer, Body } from './types';

type ByRefs = ReliabilityPaths['/entities/by-refs']['post'];

export function addEntityRoutes(
  router: Router,
  { httpAuth, entities }: RouterOptions,
): void {
  router.post('/entities/by-refs', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { entityRefs }: Body<ByRefs> = request.body;
    const items = await entities.byRefs(entityRefs, credentials);
    const answer: Answer<ByRefs> = { items: items.map(item => item ?? null) };
    response.json(answer);
  });
}
