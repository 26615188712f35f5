import type { ReliabilityPaths } from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';
import { queryOf } from './query';
import type { Answer } from './types';

type Groups = ReliabilityPaths['/heat-map']['get'];
type Services = ReliabilityPaths['/heat-map/services']['get'];
type Csv = ReliabilityPaths['/heat-map/services.csv']['get'];

export function addHeatMapRoutes(
  router: Router,
  { httpAuth, heatMap }: RouterOptions,
): void {
  router.get('/heat-map', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const answer: Answer<Groups> = await heatMap.groups(
      queryOf<Groups>(request),
      credentials,
    );
    response.json(answer);
  });

  router.get('/heat-map/services', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const answer: Answer<Services> = await heatMap.services(
      queryOf<Services>(request),
      credentials,
    );
    response.json(answer);
  });

  router.get('/heat-map/services.csv', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const text = await heatMap.csv(queryOf<Csv>(request), credentials);
    response
      .type('text/csv; charset=utf-8')
      .attachment('services.csv')
      .send(text);
  });
}
