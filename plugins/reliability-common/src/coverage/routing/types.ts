/** A label matcher of Alertmanager. @public */
export interface RouteMatcher {
  name: string;
  operator: '=' | '!=' | '=~' | '!~';
  value: string;
}

/** A node of the route tree, inheritance already resolved. @public */
export interface Route {
  receiver: string;
  matchers: readonly RouteMatcher[];
  continue: boolean;
  routes: readonly Route[];
  muteTimeIntervals: readonly string[];
  activeTimeIntervals: readonly string[];
}

/** @public */
export interface Receiver {
  name: string;
  /** Kinds of integration it has, for example `pagerduty`; never their settings. */
  integrations: readonly string[];
}

/** @public */
export interface InhibitRule {
  source: readonly RouteMatcher[];
  target: readonly RouteMatcher[];
  equal: readonly string[];
}

/**
 * When a named time interval of Alertmanager is in force: all parts that are
 * there must hold, and each part holds if one of its ranges does. Both ends of
 * a range count, except the end of `times`.
 *
 * @public
 */
export interface TimeInterval {
  /** Minutes of the day, 0 … 1440; the end does not count. */
  times?: ReadonlyArray<NumberRange>;
  /** 0 (Sunday) … 6. */
  weekdays?: ReadonlyArray<NumberRange>;
  /** 1 … 31, or negative from the end of the month: -1 is its last day. */
  daysOfMonth?: ReadonlyArray<NumberRange>;
  /** 1 (January) … 12. */
  months?: ReadonlyArray<NumberRange>;
  years?: ReadonlyArray<NumberRange>;
  /** IANA name; UTC unless there. */
  timeZone?: string;
}

/** @public */
export interface NumberRange {
  begin: number;
  end: number;
}

/** @public */
export interface RoutingConfig {
  route: Route;
  receivers: readonly Receiver[];
  inhibitRules: readonly InhibitRule[];
  /** Named time intervals, as routes refer to them. */
  timeIntervals?: ReadonlyArray<{
    name: string;
    /** It is in force while any of these is; `undefined` for one that could not be read. */
    intervals: readonly TimeInterval[] | undefined;
  }>;
}

/** @public */
export interface Silence {
  id: string;
  matchers: readonly RouteMatcher[];
  startsAt: number;
  endsAt: number;
  createdBy?: string;
  comment?: string;
}

/** Where one alert ends up. @public */
export interface AlertRouting {
  /** `human` when a receiver with an integration that reaches people is among them. */
  reaches: 'human' | 'nobody' | 'unknown';
  receivers: readonly string[];
  reason?: string;
  /** Path through the tree, for the evidence: `severity="page" → team-a`. */
  path: readonly string[];
  silencedUntil?: number;
  silencedBy?: string;
  /** Another alert whose firing would keep it quiet. */
  inhibitedBy?: string;
}
