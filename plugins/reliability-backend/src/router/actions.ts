import type { ReliabilityPaths } from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import { requireMayExecute } from '../executions/mayExecute';
import { audited } from './audited';
import type { RouterOptions } from './RouterOptions';
import { queryOf } from './query';
import { requirePerson } from './requirePerson';
import type { Answer, Body } from './types';

type List = ReliabilityPaths['/actions']['get'];
type Add = ReliabilityPaths['/executions/{id}/actions']['post'];
type Change = ReliabilityPaths['/actions/{id}']['patch'];

export function addActionRoutes(router: Router, options: RouterOptions): void {
  const { auditor, httpAuth, permissions, actions } = options;

  router.get('/actions', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const answer: Answer<List> = await actions.list(
      queryOf<List>(request),
      credentials,
    );
    response.json(answer);
  });

  router.post('/executions/:id/actions', async (request, response) => {
    const person = await requirePerson(httpAuth, request);
    const { id } = request.params;
    const body: Body<Add> = request.body;
    const { operation: action, owner, due } = body;
    const answer: Answer<Add> = await audited(
      auditor,
      request,
      {
        eventId: 'follow-up-add',
        meta: { execution: id, action, owner, due },
      },
      async () => {
        await requireMayExecute(permissions, person.credentials);
        return actions.add(id, body, person);
      },
    );
    response.status(201).json(answer);
  });

  router.patch('/actions/:id', async (request, response) => {
    const person = await requirePerson(httpAuth, request);
    const { id } = request.params;
    const body: Body<Change> = request.body;
    const { state, owner, due } = body;
    const answer: Answer<Change> = await audited(
      auditor,
      request,
      { eventId: 'follow-up-change', meta: { action: id, state, owner, due } },
      async () => {
        await requireMayExecute(permissions, person.credentials);
        return actions.change(id, body, person);
      },
    );
    response.json(answer);
  });
}
