/**
 * Ownership, monitoring coverage, SLOs, runbooks and training on the pages of
 * each service. This entry serves the legacy frontend system and what both
 * systems share; the new system takes `./alpha`.
 *
 * @packageDocumentation
 */
export {
  reliabilityPlugin,
  ReliabilityPage,
  EntityOwnershipCard,
  EntitySloCard,
  EntityCoverageCard,
  EntityRunbooksCard,
  EntityTrainingCard,
  EntitySloContent,
  EntityMonitoringContent,
} from './plugin';
export {
  entityMonitoringRouteRef,
  entitySloRouteRef,
  rootRouteRef,
} from './routes';
export {
  reliabilityTranslationRef,
  reliabilityTranslations,
} from '@vigie/backstage-plugin-reliability-react';
