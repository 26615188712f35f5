import { NotAllowedError, toError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  reliabilityMeasurementsCreatePermission,
  type ReliabilityPaths,
} from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';
import { queryOf } from './query';
import type { Answer, Body, Query } from './types';

type Push = ReliabilityPaths['/measurements']['post'];
type List = ReliabilityPaths['/measurements']['get'];

export function addMeasurementRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { auditor, httpAuth, permissions, entities, measurements } = options;

  router.post('/measurements', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const body: Body<Push> = request.body;
    const event = await auditor.createEvent({
      eventId: 'measurements-push',
      severityLevel: 'low',
      request,
      meta: {
        entityRef: body.entityRef,
        series: body.series,
        points: body.points.length,
      },
    });
    try {
      const [decision] = await permissions.authorize(
        [{ permission: reliabilityMeasurementsCreatePermission }],
        { credentials },
      );
      if (decision.result !== AuthorizeResult.ALLOW) {
        throw new NotAllowedError('Pushing measurements is not allowed');
      }
      const answer: Answer<Push> = await measurements.ingest({
        ...body,
        entityRef: await entities.require(body.entityRef, credentials),
        now: options.now(),
      });
      await event.success({ meta: { changed: answer.changed } });
      response.json(answer);
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  });

  router.get('/measurements', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { entityRef }: Query<List> = queryOf<List>(request);
    const answer: Answer<List> = {
      items: await measurements.listSeries(
        await entities.require(entityRef, credentials),
      ),
    };
    response.json(answer);
  });
}
