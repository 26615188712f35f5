import type { RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { identityApiRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import type {
  DrillCandidateReading,
  ExecutionReading,
  FollowUpActionReading,
  NewExecutionEvent,
  ReliabilityApi,
  RunbooksApi,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '@vigie/backstage-plugin-reliability-react';
import { runbooksRouteRef } from '../routes';

export const ADA = 'user:default/ada';
export const BEA = 'user:default/bea';
export const TEAM = 'group:default/delivery';
const NOW = Math.floor(Date.now() / 1000);

export function executionOf(
  part: Partial<ExecutionReading> = {},
): ExecutionReading {
  return {
    id: 'x',
    entityRef: 'component:default/quotes',
    kind: 'incident',
    title: 'Too many errors',
    runbook: 'errors-high',
    alert: 'ErrorsHigh',
    status: 'open',
    startedBy: ADA,
    lead: ADA,
    startedAt: NOW - 600,
    revision: 1,
    parts: [
      { kind: 'text', markdown: '## Diagnosis\n\nFind what changed.' },
      { kind: 'step', step: 1, depth: 0, markdown: 'Look at the **errors**' },
      { kind: 'step', step: 2, depth: 1, markdown: 'by `version`' },
      { kind: 'text', markdown: '## Mitigation' },
      { kind: 'step', step: 3, depth: 0, markdown: 'Roll back' },
    ],
    newerVersion: 'none',
    done: [],
    notes: [],
    participants: [ADA],
    events: [{ seq: 1, at: NOW - 600, actor: ADA, type: 'started' }],
    actions: [],
    canExecute: true,
    ...part,
  };
}

export function actionOf(
  part: Partial<FollowUpActionReading> = {},
): FollowUpActionReading {
  return {
    id: 'a',
    executionId: 'x',
    entityRef: 'component:default/quotes',
    title: 'Add an alert on the queue',
    owner: TEAM,
    due: '2020-01-31',
    state: 'open',
    createdBy: ADA,
    createdAt: NOW,
    ...part,
  };
}

export const candidates: DrillCandidateReading[] = [
  {
    entityRef: 'component:default/quotes',
    scenario: 'queue-full',
    title: 'The queue fills up',
    chance: 0.8,
  },
  {
    entityRef: 'component:default/quotes',
    scenario: 'zone-lost',
    title: 'A zone is lost',
    chance: 0.2,
    drilledAt: NOW - 40 * 86_400,
    outcome: 'partly',
  },
];

/** A backend for several people at once: append-only, idempotent, telling by signals. */
export class FakePortal {
  readonly #operations = new Set<string>();
  readonly #listeners = new Set<(message: object) => void>();
  isDown = false;
  execution = executionOf();
  /** What the server keeps for itself until it is time. */
  secrets = { hints: ['Look at the **queue**', 'Count it'], path: 'Drain it.' };
  readonly signals: SignalApi = {
    subscribe: (_channel, listener) => {
      const told = listener as (message: object) => void;
      this.#listeners.add(told);
      return { unsubscribe: () => this.#listeners.delete(told) };
    },
  };

  apiFor(user: string): jest.Mocked<RunbooksApi> {
    const answer = <T,>(act: () => T) =>
      this.isDown
        ? Promise.reject(new TypeError('Failed to fetch'))
        : Promise.resolve(act());
    const answers: Partial<RunbooksApi> = {
      getExecution: () => answer(() => this.execution),
      addEvents: (_id, events) => answer(() => this.add(user, events)),
      addAction: (_id, request) =>
        answer(() => {
          const action = actionOf({ ...request, id: request.operation });
          this.execution = {
            ...this.execution,
            actions: [...this.execution.actions, action],
          };
          return action;
        }),
      changeAction: (id, change) =>
        answer(() => {
          const actions = this.execution.actions.map(action =>
            action.id === id
              ? { ...action, ...change, closedBy: user, closedAt: NOW }
              : action,
          );
          this.execution = { ...this.execution, actions };
          return actions[0]!;
        }),
      exportExecution: (_id, format) => answer(() => `as ${format}`),
      startExecution: () => answer(() => this.execution),
      startDrill: () => answer(() => this.execution),
      listDrillCandidates: () => answer(() => candidates),
      listExecutions: () => answer(() => ({ items: [], totalItems: 0 })),
      listActions: () => answer(() => ({ items: [actionOf()], totalItems: 1 })),
    };
    return Object.fromEntries(
      Object.entries(answers).map(([name, act]) => [
        name,
        jest.fn(act as (...args: never[]) => unknown),
      ]),
    ) as unknown as jest.Mocked<RunbooksApi>;
  }

  add(user: string, events: readonly NewExecutionEvent[]): ExecutionReading {
    for (const event of events) {
      if (!this.#operations.has(event.operation)) {
        this.#operations.add(event.operation);
        this.execution = this.#after(user, event);
      }
    }
    const { id, revision } = this.execution;
    for (const tell of this.#listeners) {
      tell({ id, revision });
    }
    return this.execution;
  }

  #after(by: string, event: NewExecutionEvent): ExecutionReading {
    const before = this.execution;
    const { operation: _operation, ...what } = event;
    const { type, step, text = '' } = event;
    const seq = before.revision + 1;
    const after: ExecutionReading = {
      ...before,
      revision: seq,
      events: [...before.events, { ...what, seq, at: NOW, actor: by }],
      participants: [...new Set([...before.participants, by])],
    };
    switch (type) {
      case 'step-done':
        return {
          ...after,
          done: [...after.done, { step: step!, by, at: NOW }],
        };
      case 'step-undone':
        return { ...after, done: after.done.filter(d => d.step !== step) };
      case 'note':
        return {
          ...after,
          notes: [...after.notes, { seq, step, text, by, at: NOW }],
        };
      case 'taken-over':
        return { ...after, lead: by };
      case 'hint-revealed':
        return {
          ...after,
          drill: {
            ...after.drill!,
            hints: this.secrets.hints.slice(0, event.hint),
          },
        };
      case 'finished':
        return {
          ...after,
          status: 'finished',
          outcome: event.outcome,
          summary: event.text,
          finishedBy: by,
          finishedAt: NOW,
          seconds: 600,
          drill: after.drill && {
            ...after.drill,
            expectedPath: this.secrets.path,
          },
        };
      default:
        return { ...after, status: 'open', outcome: undefined };
    }
  }
}

/** Renders a page of runbooks as somebody sees it, in an app of its own. */
export function renderForReader(
  element: ReactElement,
  options: {
    portal: FakePortal;
    api?: jest.Mocked<RunbooksApi>;
    reader?: string;
    teams?: string[];
    path?: string;
    language?: string;
    hasSignals?: boolean;
    denied?: boolean;
  },
): RenderResult & { api: jest.Mocked<RunbooksApi> } {
  const {
    portal,
    reader = ADA,
    api = portal.apiFor(reader),
    teams = [TEAM],
    path = '/',
    language = 'en',
    hasSignals = true,
    denied = false,
  } = options;
  window.localStorage.setItem('language', language);
  const rendered = renderInTestApp(<main>{element}</main>, {
    apis: [
      [reliabilityApiRef, { runbooks: api } as unknown as ReliabilityApi],
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef: reader,
          ownershipEntityRefs: [reader, ...teams],
        }),
      ],
      [
        permissionApiRef,
        mockApis.permission({
          authorize: denied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
        }),
      ],
      ...(hasSignals ? [[signalApiRef, portal.signals] as const] : []),
    ],
    mountedRoutes: {
      '/runbooks': runbooksRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
    initialRouteEntries: [path],
    config: {
      app: {
        baseUrl: 'http://localhost',
        extensions: [
          {
            'api:app/app-language': {
              config: { availableLanguages: ['en', 'fr'] },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost' },
    },
  });
  return { ...rendered, api };
}
