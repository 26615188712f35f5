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
  EntityRunbooksContent,
  RunbooksPage,
  RunbookSearchResultListItem,
} from './plugin';
export type { RunbookSearchResultListItemProps } from './components/RunbookSearchResult';
export {
  entityMonitoringRouteRef,
  entityRunbooksRouteRef,
  entitySloRouteRef,
  rootRouteRef,
  runbooksRouteRef,
} from './routes';
export {
  reliabilityTranslationRef,
  reliabilityTranslations,
} from '@vigie/backstage-plugin-reliability-react';
