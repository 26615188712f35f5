import { NotAllowedError, toError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  reliabilityCheckReportPermission,
  type ReliabilityPaths,
} from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';
import type { Answer, Body } from './types';

type List = ReliabilityPaths['/checks']['get'];
type Report = ReliabilityPaths['/checks/{id}/results']['post'];

export function addCheckRoutes(router: Router, options: RouterOptions): void {
  const { auditor, httpAuth, permissions, entities, checks } = options;

  router.get('/checks', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    const answer: Answer<List> = { items: checks.list() };
    response.json(answer);
  });

  router.post('/checks/:id/results', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { id } = request.params;
    const body: Body<Report> = request.body;
    const event = await auditor.createEvent({
      eventId: 'check-report',
      severityLevel: 'low',
      request,
      meta: { check: id, entityRef: body.entityRef, outcome: body.outcome },
    });
    try {
      const [decision] = await permissions.authorize(
        [{ permission: reliabilityCheckReportPermission }],
        { credentials },
      );
      if (decision.result !== AuthorizeResult.ALLOW) {
        throw new NotAllowedError('Reporting checks is not allowed');
      }
      const answer: Answer<Report> = await checks.report(
        id,
        await entities.require(body.entityRef, credentials),
        body,
        options.now(),
      );
      await event.success({ meta: { changed: answer.changed } });
      response.json(answer);
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  });
}
