import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  RoutingConfig,
  Silence,
} from '@vigie/backstage-plugin-reliability-common';

/**
 * One look at a system that decides who is told of an alert.
 *
 * @public
 */
export interface RoutingSnapshot {
  /** Epoch seconds. */
  observedAt: number;
  config: RoutingConfig;
  silences: readonly Silence[];
  /** Members of its cluster, itself included; absent when it does not say. */
  peers?: number;
  /** `false` when it runs alone on purpose. */
  isClustered?: boolean;
}

/**
 * A configured system that decides who is told of an alert.
 *
 * @public
 */
export interface RoutingSource {
  readonly name: string;
  readonly type: string;
  /**
   * @throws when the system cannot be read; the error's message is shown to
   * users and carries no secret.
   */
  snapshot(request: { signal: AbortSignal }): Promise<RoutingSnapshot>;
}

/** @public */
export interface ReliabilityRoutingSourcesExtensionPoint {
  addRoutingSource(...sources: RoutingSource[]): void;
}

/** @public */
export const reliabilityRoutingSourcesExtensionPoint =
  createExtensionPoint<ReliabilityRoutingSourcesExtensionPoint>({
    id: 'reliability.routing-sources',
  });
