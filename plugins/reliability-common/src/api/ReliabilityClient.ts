import { parseEntityRef } from '@backstage/catalog-model';
import { createCaller, type ApiCaller } from './createCaller';
import type { Query, ReliabilityRequestOptions } from './request';
import { RunbooksClient, type RunbooksApi } from './RunbooksClient';
import type {
  BudgetSeries,
  Campaign,
  Check,
  EntityReliability,
  HeatMap,
  HeatMapServicePage,
  MarkdownDocument,
  MeasurementSeriesList,
  MeasurementsRequest,
  MeasurementsResponse,
  MonitoringReading,
  ProblemPage,
  ServicePage,
  Slo,
  SloPage,
  SourceHealth,
} from './types';

/** @public */
export type ListServicesQuery = Query<'/services'>;
/** @public */
export type ListSlosQuery = Query<'/slos'>;
/** @public */
export type BudgetQuery = Query<'/slos/{id}/budget'>;
/** @public */
export type ListProblemsQuery = Query<'/definitions/problems'>;
/** @public */
export type HeatMapQuery = Query<'/heat-map'>;
/** @public */
export type HeatMapServicesQuery = Query<'/heat-map/services'>;

/**
 * The reliability API, for browsers, servers and scripts.
 *
 * @remarks
 *
 * Every method rejects with a `ResponseError` of `@backstage/errors` when the
 * backend refuses or fails.
 *
 * @public
 */
export interface ReliabilityApi {
  /** Runbooks, their executions and drills. */
  readonly runbooks: RunbooksApi;
  /** One item for each reference; undefined where unknown or not visible. At most 200. */
  getEntitiesByRefs(
    entityRefs: string[],
    options?: ReliabilityRequestOptions,
  ): Promise<Array<EntityReliability | undefined>>;
  listServices(
    query?: ListServicesQuery,
    options?: ReliabilityRequestOptions,
  ): Promise<ServicePage>;
  listSlos(
    query?: ListSlosQuery,
    options?: ReliabilityRequestOptions,
  ): Promise<SloPage>;
  getSlo(id: string, options?: ReliabilityRequestOptions): Promise<Slo>;
  getSloBudget(
    id: string,
    query?: BudgetQuery,
    options?: ReliabilityRequestOptions,
  ): Promise<BudgetSeries>;
  listDefinitionProblems(
    query?: ListProblemsQuery,
    options?: ReliabilityRequestOptions,
  ): Promise<ProblemPage>;
  getDocument(
    id: string,
    options?: ReliabilityRequestOptions,
  ): Promise<MarkdownDocument>;
  pushMeasurements(
    request: MeasurementsRequest,
    options?: ReliabilityRequestOptions,
  ): Promise<MeasurementsResponse>;
  listMeasurements(
    entityRef: string,
    options?: ReliabilityRequestOptions,
  ): Promise<MeasurementSeriesList>;
  /** What the Monitoring tab of an entity shows; 404 where unknown or not visible. */
  getMonitoring(
    entityRef: string,
    options?: ReliabilityRequestOptions,
  ): Promise<MonitoringReading>;
  /**
   * Reads the folder and the monitoring of an entity again now. Refused with
   * 429 within a minute of the last time; the header `Retry-After` says when again.
   *
   * @returns epoch seconds
   */
  refreshEntity(
    entityRef: string,
    options?: ReliabilityRequestOptions,
  ): Promise<{ refreshedAt: number }>;
  /** Outcomes of every check over the services the caller may see, by group. */
  getHeatMap(
    query?: HeatMapQuery,
    options?: ReliabilityRequestOptions,
  ): Promise<HeatMap>;
  /** Services with the outcome of each check; at most 500 on a page. */
  listHeatMapServices(
    query?: HeatMapServicesQuery,
    options?: ReliabilityRequestOptions,
  ): Promise<HeatMapServicePage>;
  listCampaigns(options?: ReliabilityRequestOptions): Promise<Campaign[]>;
  /** Every configured source and how it is. */
  listSources(options?: ReliabilityRequestOptions): Promise<SourceHealth[]>;
  /** Every check there is, in the order of levels. */
  listChecks(options?: ReliabilityRequestOptions): Promise<Check[]>;
}

/**
 * {@link ReliabilityApi} over fetch.
 *
 * @public
 */
export class ReliabilityClient implements ReliabilityApi {
  readonly runbooks: RunbooksApi;
  readonly #call: ApiCaller;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#call = createCaller(options);
    this.runbooks = new RunbooksClient(this.#call);
  }

  async getEntitiesByRefs(
    entityRefs: string[],
    options?: ReliabilityRequestOptions,
  ) {
    const { items } = await this.#call(options, (client, init) =>
      client.request('post', '/entities/by-refs', {
        ...init,
        body: { entityRefs },
      }),
    );
    return items.map(item => item ?? undefined);
  }

  async listServices(
    query: ListServicesQuery = {},
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('get', '/services', { ...init, params: { query } }),
    );
  }

  async listSlos(
    query: ListSlosQuery = {},
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('get', '/slos', { ...init, params: { query } }),
    );
  }

  async getSlo(id: string, options?: ReliabilityRequestOptions) {
    return this.#call(options, (client, init) =>
      client.request('get', '/slos/{id}', {
        ...init,
        params: { path: { id } },
      }),
    );
  }

  async getSloBudget(
    id: string,
    query: BudgetQuery = {},
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('get', '/slos/{id}/budget', {
        ...init,
        params: { path: { id }, query },
      }),
    );
  }

  async listDefinitionProblems(
    query: ListProblemsQuery = {},
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('get', '/definitions/problems', {
        ...init,
        params: { query },
      }),
    );
  }

  async getDocument(id: string, options?: ReliabilityRequestOptions) {
    return this.#call(options, (client, init) =>
      client.request('get', '/documents/{id}', {
        ...init,
        params: { path: { id } },
      }),
    );
  }

  async pushMeasurements(
    request: MeasurementsRequest,
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('post', '/measurements', { ...init, body: request }),
    );
  }

  async listMeasurements(
    entityRef: string,
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('get', '/measurements', {
        ...init,
        params: { query: { entityRef } },
      }),
    );
  }

  async getMonitoring(entityRef: string, options?: ReliabilityRequestOptions) {
    return this.#call(options, (client, init) =>
      client.request('get', '/entities/{kind}/{namespace}/{name}/monitoring', {
        ...init,
        params: { path: parseEntityRef(entityRef) },
      }),
    );
  }

  async refreshEntity(entityRef: string, options?: ReliabilityRequestOptions) {
    return this.#call(options, (client, init) =>
      client.request('post', '/entities/{kind}/{namespace}/{name}/refresh', {
        ...init,
        params: { path: parseEntityRef(entityRef) },
      }),
    );
  }

  async getHeatMap(
    query: HeatMapQuery = {},
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('get', '/heat-map', { ...init, params: { query } }),
    );
  }

  async listHeatMapServices(
    query: HeatMapServicesQuery = {},
    options?: ReliabilityRequestOptions,
  ) {
    return this.#call(options, (client, init) =>
      client.request('get', '/heat-map/services', {
        ...init,
        params: { query },
      }),
    );
  }

  async listCampaigns(options?: ReliabilityRequestOptions) {
    const { items } = await this.#call(options, (client, init) =>
      client.request('get', '/campaigns', init),
    );
    return items;
  }

  async listSources(options?: ReliabilityRequestOptions) {
    const { items } = await this.#call(options, (client, init) =>
      client.request('get', '/sources', init),
    );
    return items;
  }

  async listChecks(options?: ReliabilityRequestOptions) {
    const { items } = await this.#call(options, (client, init) =>
      client.request('get', '/checks', init),
    );
    return items;
  }
}
