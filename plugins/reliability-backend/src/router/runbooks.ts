import { toError } from '@backstage/errors';
import type { ReliabilityPaths } from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import { queryOf } from './query';
import type { RouterOptions } from './RouterOptions';
import type { Answer, Body } from './types';

type List = ReliabilityPaths['/runbooks']['get'];
type OfEntity =
  ReliabilityPaths['/entities/{kind}/{namespace}/{name}/runbooks']['get'];
type Get =
  ReliabilityPaths['/entities/{kind}/{namespace}/{name}/runbooks/{slug}']['get'];
type Review =
  ReliabilityPaths['/entities/{kind}/{namespace}/{name}/runbooks/{slug}/reviews']['post'];
type File =
  ReliabilityPaths['/entities/{kind}/{namespace}/{name}/files']['get'];

const ENTITY = '/entities/:kind/:namespace/:name';

const refOf = (params: Record<string, string>) =>
  `${params.kind}:${params.namespace}/${params.name}`;

export function addRunbookRoutes(router: Router, options: RouterOptions): void {
  const { auditor, httpAuth, entities, runbooks } = options;

  router.get('/runbooks', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const answer: Answer<List> = await options.runbookList.list(
      queryOf<List>(request),
      credentials,
    );
    response.json(answer);
  });

  router.get(`${ENTITY}/runbooks`, async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { entityRef, owner } = await entities.requireService(
      refOf(request.params),
      credentials,
    );
    const answer: Answer<OfEntity> = await runbooks.ofEntity(
      entityRef,
      owner,
      credentials,
    );
    response.json(answer);
  });

  router.get(`${ENTITY}/runbooks/:slug`, async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { entityRef, owner } = await entities.requireService(
      refOf(request.params),
      credentials,
    );
    const answer: Answer<Get> = await runbooks.get(
      {
        entityRef,
        slug: request.params.slug,
        alert: queryOf<Get>(request).alert,
      },
      owner,
      credentials,
    );
    response.json(answer);
  });

  router.post(`${ENTITY}/runbooks/:slug/reviews`, async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const { slug } = request.params;
    const body: Body<Review> = request.body;
    const event = await auditor.createEvent({
      eventId: 'runbook-review',
      severityLevel: 'low',
      request,
      meta: { entityRef: refOf(request.params), slug, digest: body.digest },
    });
    try {
      const { entityRef, owner } = await entities.requireService(
        refOf(request.params),
        credentials,
      );
      const answer: Answer<Review> = await options.reviews.review(
        { entityRef, slug, owner },
        body,
        credentials,
      );
      await event.success();
      response.json(answer);
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  });

  router.get(`${ENTITY}/files`, async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const entityRef = await entities.require(
      refOf(request.params),
      credentials,
    );
    const answer: Answer<File> = await options.files.read(
      entityRef,
      queryOf<File>(request).path,
    );
    response.json(answer);
  });
}
