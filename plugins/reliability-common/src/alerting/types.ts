import type { Runbook } from '../runbooks';

/**
 * A recording or an alerting rule of Prometheus, told apart by `record` and `alert`.
 *
 * @public
 */
export type PrometheusRule =
  | {
      record: string;
      expr: string;
      labels: Readonly<Record<string, string>>;
    }
  | {
      alert: string;
      expr: string;
      /** A duration of Prometheus, for example `1h`. */
      for?: string;
      labels: Readonly<Record<string, string>>;
      annotations: Readonly<Record<string, string>>;
    };

/**
 * Rules that are evaluated one after the other, at one moment.
 *
 * @public
 */
export interface PrometheusRuleGroup {
  name: string;
  /** A duration of Prometheus. */
  interval: string;
  rules: PrometheusRule[];
}

/**
 * What generated rules point to.
 *
 * @public
 */
export interface RuleOptions {
  /** Address of the portal, for links: without it there are none. */
  portal?: string;
  /** The service in the catalog, for example `component:default/checkout`. */
  entityRef?: string;
  /** Runbooks of the folder: an alert that one of them lists links to it. */
  runbooks?: ReadonlyArray<Pick<Runbook, 'slug' | 'alerts'>>;
}

/**
 * The rules of one SLO, and what could not be said in rules.
 *
 * @public
 */
export interface GeneratedRules {
  /** Value of the label `sloth_id` of the SLO: `<service>-<slo>`. */
  id: string;
  /** Empty when the SLO is not read from Prometheus. */
  groups: PrometheusRuleGroup[];
  warnings: string[];
}
