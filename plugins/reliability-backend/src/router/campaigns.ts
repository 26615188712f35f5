import type { ReliabilityPaths } from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';
import type { Answer } from './types';

type List = ReliabilityPaths['/campaigns']['get'];

export function addCampaignRoutes(
  router: Router,
  { httpAuth, campaigns }: RouterOptions,
): void {
  router.get('/campaigns', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const answer: Answer<List> = { items: await campaigns.list(credentials) };
    response.json(answer);
  });
}
