import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  Bucket,
  RatioIndicator,
  RawIndicator,
  ThresholdIndicator,
} from '@vigie/backstage-plugin-reliability-common';

/**
 * One SLI as a source sees it, in the source's own words.
 *
 * @public
 */
export type SliQuery = {
  /** Stable key of the SLI in this batch; outcomes carry it back. */
  key: string;
  /** Entity the SLI belongs to, for sources that hold data by entity. */
  entityRef: string;
} & SliMetrics;

/**
 * What an SLI reads and what its buckets count:
 * - `total` with `good` or `bad`: events, weighed by requests;
 * - `raw`: `total` is the measured seconds of the step and `good` that share of
 *   them which the ratio calls good;
 * - `threshold`: observations, one for each step of {@link SliSource.stepOf} (or
 *   its greatest part that fits the step asked for), of which those that meet
 *   `op value` are good.
 *
 * @public
 */
export type SliMetrics =
  | Omit<RatioIndicator, 'name'>
  | Omit<RawIndicator, 'name'>
  | Omit<ThresholdIndicator, 'name'>;

/**
 * The part a metric has in an SLI.
 *
 * @public
 */
export type SliRole = 'good' | 'bad' | 'total' | 'raw' | 'threshold';

/**
 * What to collect: all steps `(from, from+step], …, (to-step, to]` of every SLI.
 *
 * @public
 */
export interface CollectRequest {
  slis: readonly SliQuery[];
  /** Epoch seconds, a multiple of `step`, exclusive. */
  from: number;
  /** Epoch seconds, a multiple of `step`, inclusive. */
  to: number;
  /** Seconds. */
  step: number;
  signal: AbortSignal;
}

/**
 * Why an SLI could not be collected. `message` is shown to users: it carries no
 * secret and no address with credentials.
 *
 * @public
 */
export interface SliFailure {
  kind:
    | 'unreachable'
    | 'timeout'
    | 'unauthorized'
    | 'rate-limited'
    | 'query-rejected'
    | 'invalid-response'
    | 'too-large'
    | 'partial'
    | 'internal';
  message: string;
}

/**
 * Buckets of one SLI, or the reason there are none.
 *
 * @remarks
 *
 * `buckets` is ordered by time and holds only steps that were measured: a step
 * that is absent was not measured, which is neither good nor bad. A source
 * whose total series is absent returns `ok: true` with no buckets.
 *
 * @public
 */
export type SliOutcome =
  | { key: string; ok: true; buckets: readonly Bucket[]; warnings?: string[] }
  | { key: string; ok: false; failure: SliFailure };

/**
 * A configured system that answers questions about SLIs.
 *
 * @public
 */
export interface SliSource {
  /** Name from configuration; definitions select a source by it. Unique together with `type`. */
  readonly name: string;
  /** As in OpenSLO `metricSource.type`, for example `Prometheus`; compared ignoring case. */
  readonly type: string;
  /** Seconds to wait before a step is asked for, so that late scrapes are in. */
  readonly delaySeconds: number;

  /** Seconds between buckets of this SLI: at least 60, divides 3600. */
  stepOf(sli: SliQuery): number | Promise<number>;

  /**
   * Problems of an SLI that are known without asking the system; empty when it
   * can be collected. Shown at the definition's line.
   */
  validate(sli: SliQuery): SliProblem[];

  /** What the system is really asked, for people who want to check a figure by hand. */
  explain(sli: SliQuery): SliExplanation[];

  /**
   * Never rejects for a reason that concerns one SLI only, and answers for
   * every SLI of the request exactly once.
   */
  collect(request: CollectRequest): Promise<SliOutcome[]>;

  /**
   * For sources whose past may change (late data): SLIs that must be collected
   * again, and from when. Called at the start of each cycle.
   */
  changes?(slis: readonly SliQuery[]): Promise<SliChange[]>;

  /** Tells that the change has been collected; a change made meanwhile must stay. */
  acknowledge?(changes: readonly SliChange[]): Promise<void>;
}

/** @public */
export interface SliProblem {
  role: SliRole;
  severity: 'error' | 'warning';
  /** Stable id, for example `prometheus/placeholder-missing`. */
  rule: string;
  message: string;
}

/** @public */
export interface SliExplanation {
  role: SliRole;
  text: string;
}

/** @public */
export interface SliChange {
  key: string;
  /** Epoch seconds: everything after it may differ. */
  from: number;
  /** Opaque; returned to `acknowledge` as it was. */
  revision: string;
}

/**
 * Where modules register their SLI sources.
 *
 * @public
 */
export interface ReliabilitySliSourcesExtensionPoint {
  addSliSource(...sources: SliSource[]): void;
}

/** @public */
export const reliabilitySliSourcesExtensionPoint =
  createExtensionPoint<ReliabilitySliSourcesExtensionPoint>({
    id: 'reliability.sli-sources',
  });
