import type {
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { Knex } from 'knex';
import type { CoverageTask } from '../../coverage/CoverageTask';
import { FactsStore } from '../../database/checks/FactsStore';
import { ActionStore } from '../../database/executions/ActionStore';
import { ExecutionStore } from '../../database/executions/ExecutionStore';
import { ActivityStore } from '../../database/runbooks/ActivityStore';
import { ReviewStore } from '../../database/runbooks/ReviewStore';
import { RunbookStore } from '../../database/runbooks/RunbookStore';
import type { RunbooksConfig } from '../../runbooksConfig';
import type { VisibleEntities } from '../../visibility/VisibleEntities';
import { Reviewers } from './Reviewers';
import { ReviewService } from './ReviewService';
import { RunbookListService } from './RunbookListService';
import { RunbooksService } from './RunbooksService';

/** What the routes of runbooks answer from. */
export function createRunbookServices(options: {
  knex: Knex;
  permissions: PermissionsService;
  userInfo: UserInfoService;
  visible: VisibleEntities;
  runbooks: RunbooksConfig;
  definitions: { integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'> };
  coverage: Pick<CoverageTask, 'reassess'>;
  /** Epoch seconds. */
  now: () => number;
}) {
  const { knex, coverage, now } = options;
  const { freshness: rules, imageHosts } = options.runbooks;
  const store = new RunbookStore(knex);
  const activity = new ActivityStore(knex);
  const reviewers = new Reviewers(options);
  const runbooks = new RunbooksService({
    store,
    activity,
    facts: new FactsStore(knex),
    executions: new ExecutionStore(knex),
    actions: new ActionStore(knex),
    reviewers,
    integrations: options.definitions.integrations,
    rules,
    imageHosts,
    now,
  });
  return {
    runbooks,
    runbookList: new RunbookListService({
      store,
      activity,
      visible: options.visible,
      rules,
      now,
    }),
    reviews: new ReviewService({
      runbooks,
      reviews: new ReviewStore(knex),
      reviewers,
      reassess: entityRef => coverage.reassess(entityRef),
      now,
    }),
  };
}
