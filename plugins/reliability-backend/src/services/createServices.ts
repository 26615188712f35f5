import type {
  LoggerService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { CheckDefinition } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import type { CampaignDefinition } from '../checks/readCampaigns';
import type { CoverageTask } from '../coverage/CoverageTask';
import { CheckStateStore } from '../database/checks/CheckStateStore';
import { CheckTables } from '../database/checks/CheckTables';
import { HeatMapStore } from '../database/checks/HeatMapStore';
import { MonitoringPageStore } from '../database/checks/MonitoringPageStore';
import { RefreshStore } from '../database/checks/RefreshStore';
import { ReportStore } from '../database/checks/ReportStore';
import type { SourceHealthStore } from '../database/checks/SourceHealthStore';
import { DefinitionStore } from '../database/DefinitionStore';
import { DocumentStore } from '../database/DocumentStore';
import { EntityStore } from '../database/EntityStore';
import { ProblemStore } from '../database/ProblemStore';
import { refreshSummaries } from '../database/refreshSummaries';
import { SearchDocumentStore } from '../database/SearchDocumentStore';
import { ServiceListStore } from '../database/ServiceListStore';
import { SloListStore } from '../database/SloListStore';
import {
  refreshDefinitions,
  type RefreshDefinitionsOptions,
} from '../definitions/refreshDefinitions';
import type { RunbooksConfig } from '../runbooksConfig';
import type { RouterOptions } from '../router/RouterOptions';
import { VisibleEntities } from '../visibility/VisibleEntities';
import { CampaignsService } from './CampaignsService';
import { ChecksService } from './ChecksService';
import { createExecutionServices } from './createExecutionServices';
import { DocumentsService } from './DocumentsService';
import { EntitiesService } from './EntitiesService';
import { EntityFilesService } from './EntityFilesService';
import { createRunbookServices } from './runbooks/createRunbookServices';
import { HeatMapService } from './HeatMapService';
import { MonitoringService } from './MonitoringService';
import { ProblemsService } from './ProblemsService';
import { RefreshService } from './RefreshService';
import { SearchDocumentsService } from './SearchDocumentsService';
import { ServicesService } from './ServicesService';
import { SlosService } from './SlosService';
import { SourcesService } from './SourcesService';

/** What the routes of the API answer from. */
export function createServices(options: {
  knex: Knex;
  logger: LoggerService;
  permissions: PermissionsService;
  catalog: CatalogService;
  checks: readonly CheckDefinition[];
  campaigns: readonly CampaignDefinition[];
  coverage: CoverageTask;
  signals: SignalsService;
  notifications: NotificationService;
  /** Hosts whose images runbooks may show. */
  imageHosts: readonly string[];
  userInfo: UserInfoService;
  /** How runbooks are judged and shown. */
  runbooks: RunbooksConfig;
  health: SourceHealthStore;
  /** Configured sources by what they are asked for. */
  sources: ConstructorParameters<typeof SourcesService>[0]['sources'];
  /** How folders are read, for an entity that somebody waits for. */
  definitions: Pick<
    RefreshDefinitionsOptions,
    'readers' | 'integrations' | 'sources' | 'config' | 'sections'
  >;
  /** Epoch seconds. */
  now: () => number;
}): Omit<
  RouterOptions,
  'auditor' | 'httpAuth' | 'logger' | 'permissions' | 'measurements' | 'now'
> {
  const { knex, logger, checks, coverage, now } = options;
  const visible = new VisibleEntities(options);
  const entities = new EntitiesService({
    store: new EntityStore(knex),
    visible,
    rules: options.runbooks.freshness,
    now,
  });
  const { runbooks, runbookList, reviews } = createRunbookServices({
    ...options,
    visible,
  });
  const sources = new SourcesService({
    store: options.health,
    sources: options.sources,
  });
  const heatMap = new HeatMapService({
    store: new HeatMapStore(knex),
    tables: new CheckTables(
      knex,
      checks.map(({ id }) => id),
    ),
    visible,
    checks,
    now,
  });
  const refreshEntity = async (entityRef: string) => {
    const changed = await refreshDefinitions({
      ...options.definitions,
      store: new DefinitionStore(knex),
      logger,
      now,
      entityRefs: [entityRef],
    });
    await refreshSummaries(knex, changed);
    await coverage.refresh({ entityRefs: [entityRef] });
  };
  return {
    entities,
    ...createExecutionServices({
      ...options,
      entities,
      visible,
      reassess: entityRef => coverage.reassess(entityRef),
    }),
    services: new ServicesService({
      store: new ServiceListStore(knex),
      visible,
    }),
    slos: new SlosService({
      knex,
      store: new SloListStore(knex),
      entities,
      visible,
    }),
    problems: new ProblemsService({
      store: new ProblemStore(knex),
      entities,
      visible,
    }),
    runbooks,
    runbookList,
    reviews,
    files: new EntityFilesService({
      store: new DefinitionStore(knex),
      ...options.definitions,
      timeoutSeconds: options.definitions.config.timeoutSeconds,
    }),
    documents: new DocumentsService({
      store: new DocumentStore(knex),
      visible,
    }),
    monitoring: new MonitoringService({
      pages: new MonitoringPageStore(knex),
      states: new CheckStateStore(knex),
      sources,
      visible,
      checks,
      now,
    }),
    refresh: new RefreshService({
      store: new RefreshStore(knex),
      refresh: refreshEntity,
      now,
    }),
    sources,
    checks: new ChecksService({
      checks,
      reports: new ReportStore(knex),
      reassess: entityRef => coverage.reassess(entityRef),
    }),
    heatMap,
    searchDocuments: new SearchDocumentsService({
      store: new SearchDocumentStore(knex),
    }),
    campaigns: new CampaignsService({
      campaigns: options.campaigns,
      checks,
      heatMap,
    }),
  };
}
