import type { ReliabilityPaths } from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';
import type { Answer } from './types';

type Get = ReliabilityPaths['/documents/{id}']['get'];

export function addDocumentRoutes(
  router: Router,
  { httpAuth, documents }: RouterOptions,
): void {
  router.get('/documents/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const answer: Answer<Get> = await documents.get(
      request.params.id,
      credentials,
    );
    response.json(answer);
  });
}
