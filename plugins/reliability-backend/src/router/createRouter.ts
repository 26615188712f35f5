import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { spec } from '../schema/generated/openapi';
import { addActionRoutes } from './actions';
import { addCampaignRoutes } from './campaigns';
import { addCheckRoutes } from './checks';
import { addDocumentRoutes } from './documents';
import { addDrillRoutes } from './drills';
import { addEntityRoutes } from './entities';
import { explainBodyErrors, hideInternalErrors } from './errors';
import { addExecutionRoutes } from './executions';
import { addHeatMapRoutes } from './heatMap';
import { addMeasurementRoutes } from './measurements';
import { addMonitoringRoutes } from './monitoring';
import { addProblemRoutes } from './problems';
import { addRunbookRoutes } from './runbooks';
import { addSearchRoutes } from './search';
import { addServiceRoutes } from './services';
import { addSloRoutes } from './slos';
import type { RouterOptions } from './RouterOptions';

/** Room for the 10,000 points a call may carry. */
const BODY_LIMIT = '2mb';

/**
 * The API of the OpenAPI document: requests are validated by it before any
 * route sees them, numbers in queries are numbers then, and a parameter it
 * does not know is refused.
 */
export function createRouter(options: RouterOptions): Router {
  const api: Router = createValidatedOpenApiRouter(spec, {
    // Bodies are parsed outside: the validator's router would turn every error into one of input.
    middleware: [(_request, _response, next) => next()],
    validatorOptions: {
      // The host has authenticated the caller before.
      validateSecurity: false,
    },
  });
  addEntityRoutes(api, options);
  addServiceRoutes(api, options);
  addSloRoutes(api, options);
  addMeasurementRoutes(api, options);
  addProblemRoutes(api, options);
  addDocumentRoutes(api, options);
  addRunbookRoutes(api, options);
  addMonitoringRoutes(api, options);
  addCheckRoutes(api, options);
  addHeatMapRoutes(api, options);
  addCampaignRoutes(api, options);
  addExecutionRoutes(api, options);
  addDrillRoutes(api, options);
  addActionRoutes(api, options);
  addSearchRoutes(api, options);

  const router = PromiseRouter();
  router.use(express.json({ limit: BODY_LIMIT }));
  router.use(explainBodyErrors());
  router.use(api);
  router.use(hideInternalErrors(options.logger));
  return router;
}
