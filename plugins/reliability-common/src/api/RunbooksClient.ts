import { parseEntityRef } from '@backstage/catalog-model';
import type { ApiCaller } from './createCaller';
import type { Query, ReliabilityRequestOptions, RequestBody } from './request';
import type {
  DrillCandidateReading,
  EntityFile,
  EntityRunbooks,
  ExecutionPage,
  ExecutionReading,
  FollowUpActionPage,
  FollowUpActionReading,
  ReviewResult,
  RunbookPage,
  RunbookReading,
  SearchDocumentPage,
} from './types';

/** @public */
export type ListRunbooksQuery = Query<'/runbooks'>;
/** @public */
export type ListExecutionsQuery = Query<'/executions'>;
/** @public */
export type ListFollowUpActionsQuery = Query<'/actions'>;
/** @public */
export type StartExecutionRequest = RequestBody<'/executions'>;
/** @public */
export type StartDrillRequest = RequestBody<'/drills'>;
/** @public */
export type NewExecutionEvent =
  RequestBody<'/executions/{id}/events'>['events'][number];
/** @public */
export type FollowUpActionRequest = RequestBody<'/executions/{id}/actions'>;
/** @public */
export type FollowUpActionChange = RequestBody<'/actions/{id}', 'patch'>;

/** A runbook by its address. @public */
export interface RunbookAddress {
  entityRef: string;
  slug: string;
}

/**
 * Runbooks: reading, following, rehearsing. Every method rejects with a
 * `ResponseError` when the backend refuses or fails.
 *
 * @public
 */
export interface RunbooksApi {
  /** Of every service the caller may see. */
  list(
    query?: ListRunbooksQuery,
    options?: ReliabilityRequestOptions,
  ): Promise<RunbookPage>;
  /** What the Runbooks tab of an entity shows; 404 where unknown or not visible. */
  ofEntity(
    entityRef: string,
    options?: ReliabilityRequestOptions,
  ): Promise<EntityRunbooks>;
  /** One to read. With an alert, and no runbook of that slug, the one that answers the alert. */
  get(
    address: RunbookAddress & { alert?: string },
    options?: ReliabilityRequestOptions,
  ): Promise<RunbookReading>;
  /** An owner found it still right; refused with 409 when the text is another by now. */
  review(
    address: RunbookAddress,
    request: { digest: string; note?: string },
    options?: ReliabilityRequestOptions,
  ): Promise<ReviewResult>;
  /** An image of the folder of definitions. */
  getFile(
    entityRef: string,
    path: string,
    options?: ReliabilityRequestOptions,
  ): Promise<EntityFile>;
  /** Recorded runs, the newest first. */
  listExecutions(
    query?: ListExecutionsQuery,
    options?: ReliabilityRequestOptions,
  ): Promise<ExecutionPage>;
  /** One run, with all that was done. */
  getExecution(
    id: string,
    options?: ReliabilityRequestOptions,
  ): Promise<ExecutionReading>;
  /** Begins to follow a runbook; the same `operation` again gives the same execution. */
  startExecution(
    request: StartExecutionRequest,
    options?: ReliabilityRequestOptions,
  ): Promise<ExecutionReading>;
  /** Adds what was done; safe to repeat. */
  addEvents(
    id: string,
    events: NewExecutionEvent[],
    options?: ReliabilityRequestOptions,
  ): Promise<ExecutionReading>;
  /** Follow-up actions, the earliest due first. */
  listActions(
    query?: ListFollowUpActionsQuery,
    options?: ReliabilityRequestOptions,
  ): Promise<FollowUpActionPage>;
  /** Promises something after an execution. */
  addAction(
    executionId: string,
    request: FollowUpActionRequest,
    options?: ReliabilityRequestOptions,
  ): Promise<FollowUpActionReading>;
  /** Closes, reopens or hands over a follow-up action. */
  changeAction(
    id: string,
    change: FollowUpActionChange,
    options?: ReliabilityRequestOptions,
  ): Promise<FollowUpActionReading>;
  /** Picks a scenario for a team, or takes the one named, and starts it. */
  startDrill(
    request: StartDrillRequest,
    options?: ReliabilityRequestOptions,
  ): Promise<ExecutionReading>;
  /** For the collator of the search; services only. */
  listSearchDocuments(
    query?: { after?: string; limit?: number },
    options?: ReliabilityRequestOptions,
  ): Promise<SearchDocumentPage>;
  /** Scenarios of the services a team owns, the likeliest to be picked first. */
  listDrillCandidates(
    team: string,
    options?: ReliabilityRequestOptions,
  ): Promise<DrillCandidateReading[]>;
  /** The record of an execution, as a file to save. */
  exportExecution(
    id: string,
    format: 'markdown' | 'json',
    options?: ReliabilityRequestOptions & { language?: 'en' | 'fr' },
  ): Promise<string>;
}

/** {@link RunbooksApi} over fetch. */
export class RunbooksClient implements RunbooksApi {
  readonly #call: ApiCaller;

  constructor(call: ApiCaller) {
    this.#call = call;
  }

  async list(
    query: ListRunbooksQuery = {},
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('get', '/runbooks', { ...init, params: { query } }),
    );
  }

  async ofEntity(entityRef: string, options?: ReliabilityRequestOptions) {
    return this.#call(options, (client, init) =>
      client.request('get', '/entities/{kind}/{namespace}/{name}/runbooks', {
        ...init,
        params: { path: parseEntityRef(entityRef) },
      }),
    );
  }

  async get(
    address: RunbookAddress & { alert?: string },
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request(
        'get',
        '/entities/{kind}/{namespace}/{name}/runbooks/{slug}',
        {
          ...init,
          params: {
            path: { ...parseEntityRef(address.entityRef), slug: address.slug },
            query: { alert: address.alert },
          },
        },
      ),
    );
  }

  async review(
    address: RunbookAddress,
    request: { digest: string; note?: string },
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request(
        'post',
        '/entities/{kind}/{namespace}/{name}/runbooks/{slug}/reviews',
        {
          ...init,
          params: {
            path: { ...parseEntityRef(address.entityRef), slug: address.slug },
          },
          body: request,
        },
      ),
    );
  }

  async getFile(
    entityRef: string,
    path: string,
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('get', '/entities/{kind}/{namespace}/{name}/files', {
        ...init,
        params: { path: parseEntityRef(entityRef), query: { path } },
      }),
    );
  }

  async listExecutions(
    query: ListExecutionsQuery = {},
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('get', '/executions', { ...init, params: { query } }),
    );
  }

  async getExecution(id: string, options?: ReliabilityRequestOptions) {
    return this.#call(options, (client, init) =>
      client.request('get', '/executions/{id}', {
        ...init,
        params: { path: { id } },
      }),
    );
  }

  async startExecution(
    request: StartExecutionRequest,
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('post', '/executions', { ...init, body: request }),
    );
  }

  async addEvents(
    id: string,
    events: NewExecutionEvent[],
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('post', '/executions/{id}/events', {
        ...init,
        params: { path: { id } },
        body: { events },
      }),
    );
  }

  async listActions(
    query: ListFollowUpActionsQuery = {},
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('get', '/actions', { ...init, params: { query } }),
    );
  }

  async addAction(
    executionId: string,
    request: FollowUpActionRequest,
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('post', '/executions/{id}/actions', {
        ...init,
        params: { path: { id: executionId } },
        body: request,
      }),
    );
  }

  async changeAction(
    id: string,
    change: FollowUpActionChange,
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('patch', '/actions/{id}', {
        ...init,
        params: { path: { id } },
        body: change,
      }),
    );
  }

  async startDrill(
    request: StartDrillRequest,
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('post', '/drills', { ...init, body: request }),
    );
  }

  async listSearchDocuments(
    query: { after?: string; limit?: number } = {},
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('get', '/search/documents', {
        ...init,
        params: { query },
      }),
    );
  }

  async listDrillCandidates(team: string, options?: ReliabilityRequestOptions) {
    const { items } = await this.#call(options, (client, init) =>
      client.request('get', '/drills/candidates', {
        ...init,
        params: { query: { team } },
      }),
    );
    return items;
  }

  async exportExecution(
    id: string,
    format: 'markdown' | 'json',
    {
      language,
      ...options
    }: ReliabilityRequestOptions & { language?: 'en' | 'fr' } = {},
  ) {
    return this.#call<string>(options, (client, init) =>
      client.request('get', '/executions/{id}/export', {
        ...init,
        params: { path: { id }, query: { format, language } },
        parseAs: 'text',
      }),
    );
  }
}
