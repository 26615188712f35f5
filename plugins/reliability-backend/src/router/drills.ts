import type { ReliabilityPaths } from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import { requireMayExecute } from '../executions/mayExecute';
import { audited } from './audited';
import type { RouterOptions } from './RouterOptions';
import { queryOf } from './query';
import { requirePerson } from './requirePerson';
import type { Answer, Body, Query } from './types';

type Candidates = ReliabilityPaths['/drills/candidates']['get'];
type Start = ReliabilityPaths['/drills']['post'];

export function addDrillRoutes(router: Router, options: RouterOptions): void {
  const { auditor, httpAuth, permissions, drills } = options;

  router.get('/drills/candidates', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { team }: Query<Candidates> = queryOf<Candidates>(request);
    const answer: Answer<Candidates> = {
      items: await drills.candidates(team, credentials),
    };
    response.json(answer);
  });

  router.post('/drills', async (request, response) => {
    const person = await requirePerson(httpAuth, request);
    const body: Body<Start> = request.body;
    const { team, entityRef, scenario } = body;
    const answer: Answer<Start> = await audited(
      auditor,
      request,
      {
        eventId: 'drill-start',
        meta: { execution: body.operation, team, entityRef, scenario },
      },
      async () => {
        await requireMayExecute(permissions, person.credentials);
        return drills.start(body, person);
      },
    );
    response.status(201).json(answer);
  });
}
