import type {
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Knex } from 'knex';
import { DefinitionStore } from '../database/DefinitionStore';
import { ActionStore } from '../database/executions/ActionStore';
import { ExecutionStore } from '../database/executions/ExecutionStore';
import { ScenarioStore } from '../database/executions/ScenarioStore';
import { VersionStore } from '../database/executions/VersionStore';
import { ExecutionReader } from '../executions/ExecutionReader';
import { ExecutionSignals } from '../executions/ExecutionSignals';
import { FollowUpNotices } from '../executions/FollowUpNotices';
import { SourceAddresses } from '../executions/SourceAddresses';
import type { VisibleEntities } from '../visibility/VisibleEntities';
import { ActionsService } from './ActionsService';
import { DrillsService } from './DrillsService';
import type { EntitiesService } from './EntitiesService';
import { ExecutionsService } from './ExecutionsService';

/** Runbooks as they are followed and rehearsed. */
export function createExecutionServices(options: {
  knex: Knex;
  logger: LoggerService;
  permissions: PermissionsService;
  signals: SignalsService;
  notifications: NotificationService;
  entities: EntitiesService;
  visible: VisibleEntities;
  /** How addresses in the repositories are worked out. */
  definitions: { integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'> };
  /** Hosts whose images may be shown. */
  imageHosts: readonly string[];
  reassess: (entityRef: string) => Promise<void>;
  /** Epoch seconds. */
  now: () => number;
}) {
  const { knex, logger, entities, visible, now } = options;
  const store = new ExecutionStore(knex);
  const versions = new VersionStore(knex);
  const actionStore = new ActionStore(knex);
  const signals = new ExecutionSignals(options);
  const executions = new ExecutionsService({
    ...options,
    store,
    versions,
    signals,
    reader: new ExecutionReader({
      executions: store,
      versions,
      actions: actionStore,
      addresses: new SourceAddresses({
        definitions: new DefinitionStore(knex),
        integrations: options.definitions.integrations,
      }),
      imageHosts: options.imageHosts,
    }),
  });
  return {
    executions,
    drills: new DrillsService({
      scenarios: new ScenarioStore(knex),
      store,
      versions,
      executions,
      entities,
      visible,
      now,
      random: Math.random,
    }),
    actions: new ActionsService({
      store: actionStore,
      executions,
      visible,
      signals,
      notices: new FollowUpNotices({
        notifications: options.notifications,
        logger,
      }),
      now,
    }),
  };
}
