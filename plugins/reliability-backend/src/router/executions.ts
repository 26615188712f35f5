import {
  executionMarkdown,
  type ReliabilityPaths,
} from '@vigie/backstage-plugin-reliability-common';
import type { Router } from 'express';
import { exportName } from '../executions/exportName';
import { requireMayExecute } from '../executions/mayExecute';
import { audited } from './audited';
import type { RouterOptions } from './RouterOptions';
import { queryOf } from './query';
import { requirePerson } from './requirePerson';
import type { Answer, Body, Query } from './types';

type List = ReliabilityPaths['/executions']['get'];
type Start = ReliabilityPaths['/executions']['post'];
type Get = ReliabilityPaths['/executions/{id}']['get'];
type Add = ReliabilityPaths['/executions/{id}/events']['post'];
type Export = ReliabilityPaths['/executions/{id}/export']['get'];

/** What the audit log tells beside that events were added. */
const AUDITED = ['taken-over', 'finished', 'reopened'] as const;

export function addExecutionRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { auditor, httpAuth, permissions, executions } = options;

  router.get('/executions', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const answer: Answer<List> = await executions.list(
      queryOf<List>(request),
      credentials,
    );
    response.json(answer);
  });

  router.post('/executions', async (request, response) => {
    const person = await requirePerson(httpAuth, request);
    const body: Body<Start> = request.body;
    const { entityRef, slug: runbook, alert } = body;
    const answer: Answer<Start> = await audited(
      auditor,
      request,
      {
        eventId: 'execution-start',
        meta: { execution: body.operation, entityRef, runbook, alert },
      },
      async () => {
        await requireMayExecute(permissions, person.credentials);
        return executions.start(body, person);
      },
    );
    response.status(201).json(answer);
  });

  router.get('/executions/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const answer: Answer<Get> = await executions.get(
      request.params.id,
      credentials,
    );
    response.json(answer);
  });

  router.post('/executions/:id/events', async (request, response) => {
    const person = await requirePerson(httpAuth, request);
    const { id } = request.params;
    const { events }: Body<Add> = request.body;
    const add = async () => {
      await requireMayExecute(permissions, person.credentials);
      return executions.add(id, events, person);
    };
    const told = AUDITED.filter(type =>
      events.some(event => event.type === type),
    );
    const answer: Answer<Add> =
      told.length === 0
        ? await add()
        : await audited(
            auditor,
            request,
            {
              eventId: 'execution-change',
              meta: {
                execution: id,
                change: told.join(', '),
                outcome: events.find(event => event.outcome)?.outcome,
              },
            },
            add,
          );
    response.json(answer);
  });

  router.get('/executions/:id/export', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { format = 'markdown', language = 'en' }: Query<Export> =
      queryOf<Export>(request);
    const { id } = request.params;
    const record = await audited(
      auditor,
      request,
      { eventId: 'execution-export', meta: { execution: id, format } },
      () => executions.record(id, language, credentials),
    );
    const isMarkdown = format === 'markdown';
    response
      .type(isMarkdown ? 'text/markdown; charset=utf-8' : 'application/json')
      .attachment(exportName(record.execution, isMarkdown ? 'md' : 'json'))
      .set('X-Content-Type-Options', 'nosniff')
      .send(
        isMarkdown
          ? executionMarkdown(record, language)
          : JSON.stringify(record, undefined, 2),
      );
  });
}
