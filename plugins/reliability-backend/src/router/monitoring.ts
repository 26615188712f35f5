import { NotAllowedError, toError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type ReliabilityPaths,
  reliabilityServiceRefreshPermission,
} from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';
import type { Answer } from './types';

type Get =
  ReliabilityPaths['/entities/{kind}/{namespace}/{name}/monitoring']['get'];
type Refresh =
  ReliabilityPaths['/entities/{kind}/{namespace}/{name}/refresh']['post'];
type Sources = ReliabilityPaths['/sources']['get'];

const refOf = (params: Record<string, string>) =>
  `${params.kind}:${params.namespace}/${params.name}`;

export function addMonitoringRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { auditor, httpAuth, permissions, entities } = options;

  router.get(
    '/entities/:kind/:namespace/:name/monitoring',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      const entityRef = await entities.require(
        refOf(request.params),
        credentials,
      );
      const answer: Answer<Get> = await options.monitoring.get(
        entityRef,
        credentials,
      );
      response.json(answer);
    },
  );

  router.post(
    '/entities/:kind/:namespace/:name/refresh',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      const event = await auditor.createEvent({
        eventId: 'service-refresh',
        severityLevel: 'low',
        request,
        meta: { entityRef: refOf(request.params) },
      });
      try {
        const [decision] = await permissions.authorize(
          [{ permission: reliabilityServiceRefreshPermission }],
          { credentials },
        );
        if (decision.result !== AuthorizeResult.ALLOW) {
          throw new NotAllowedError('Refreshing services is not allowed');
        }
        const entityRef = await entities.require(
          refOf(request.params),
          credentials,
        );
        const result = await options.refresh.refresh(entityRef);
        await event.success();
        if ('retryAfterSeconds' in result) {
          response
            .status(429)
            .set('Retry-After', String(result.retryAfterSeconds))
            .json({
              error: {
                name: 'TooManyRequestsError',
                message: `It was refreshed a moment ago; again in ${result.retryAfterSeconds} s`,
              },
              request: { method: request.method, url: request.url },
              response: { statusCode: 429 },
            });
          return;
        }
        const answer: Answer<Refresh> = result;
        response.json(answer);
      } catch (error) {
        await event.fail({ error: toError(error) });
        throw error;
      }
    },
  );

  router.get('/sources', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    const answer: Answer<Sources> = { items: await options.sources.list() };
    response.json(answer);
  });
}
