import type { AlertParts, AlertPolicySpec } from './alerts/policy';
import type { DocumentIndex } from './DocumentIndex';
import type { IndicatorSpec } from './indicator';
import type { KnownSources } from './knownSources';

/** The documents of the folder that an SLO may refer to. */
export interface Folder {
  sources: KnownSources;
  indicators: DocumentIndex<IndicatorSpec>;
  services: DocumentIndex<true>;
  alertParts: AlertParts;
  policies: DocumentIndex<AlertPolicySpec>;
}
