import type { ReliabilityPaths } from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import { queryOf } from './query';
import type { RouterOptions } from './RouterOptions';
import type { Answer } from './types';

type Get = ReliabilityPaths['/search/documents']['get'];

export function addSearchRoutes(
  router: Router,
  { httpAuth, searchDocuments }: RouterOptions,
): void {
  router.get('/search/documents', async (request, response) => {
    // The index holds what nobody may see altogether; the search filters what it finds.
    await httpAuth.credentials(request, { allow: ['service'] });
    const answer: Answer<Get> = await searchDocuments.list(
      queryOf<Get>(request),
    );
    response.json(answer);
  });
}
