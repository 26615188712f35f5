import type {
  MonitoringSnapshot,
  MonitoringSource,
} from '@vigie/backstage-plugin-reliability-node';
import type { PrometheusClient } from '../client/PrometheusClient';
import type { PrometheusConfig } from '../config';
import { SOURCE_TYPE } from '../sli/readSli';
import { FiringShares } from './firing/FiringShares';
import { flavourOf, readBuildInfo } from './flavour';
import { readAlertmanagers, readExternalLabels } from './readAlerting';
import { readMetrics } from './readMetrics';
import { readRules } from './readRules';
import { readTargets } from './readTargets';
import { readTypes } from './readTypes';
import { reasonOf, together, valueOf } from './settled';
import { toServices } from './toServices';
import { whyNoRules, whyNoRulesOfVmalert } from './whyNoRules';

/**
 * What Prometheus collects of each service and which alerting rules it runs.
 *
 * @remarks
 *
 * What one endpoint does not tell is left unknown, with the reason; only a
 * system that tells nothing at all is a failure.
 */
export class PrometheusMonitoringSource implements MonitoringSource {
  readonly type = SOURCE_TYPE;
  readonly name: string;
  private readonly now: () => number;
  private readonly vmalert?: PrometheusClient;
  private readonly firing: FiringShares;

  constructor(
    private readonly config: PrometheusConfig,
    private readonly client: PrometheusClient,
    options: { now?: () => number; vmalert?: PrometheusClient } = {},
  ) {
    this.name = config.name;
    this.now = options.now ?? Date.now;
    this.vmalert = options.vmalert;
    this.firing = new FiringShares(client);
  }

  async snapshot(request: {
    serviceNames: readonly string[];
    signal: AbortSignal;
  }): Promise<MonitoringSnapshot> {
    const { serviceNames, signal } = request;
    const { client, config, name, vmalert } = this;
    const { serviceLabels } = config;
    const observedAt = Math.floor(this.now() / 1000);
    const wanted = new Set(serviceNames);
    const [rules, metrics, targets, types, buildInfo, alertmanagers, labels] =
      await Promise.allSettled([
        readRules(vmalert ?? client, name, signal),
        readMetrics({
          client,
          serviceLabels,
          serviceNames,
          time: observedAt,
          signal,
        }),
        readTargets(client, serviceLabels, wanted, signal),
        readTypes(client, signal),
        readBuildInfo(client, signal),
        readAlertmanagers(client, signal),
        readExternalLabels(client, signal),
      ]);
    signal.throwIfAborted();
    if (rules.status === 'rejected' && metrics.status === 'rejected') {
      throw metrics.reason;
    }

    const told = valueOf(alertmanagers);
    const flavour = flavourOf({
      configured: config.dialect,
      buildInfo: valueOf(buildInfo),
      servesAlertmanagers: told !== undefined,
      hasVmalert: vmalert !== undefined,
    });
    const loaded = valueOf(rules)?.rules ?? [];
    let rulesUnknown = together(reasonOf(rules, name), valueOf(rules)?.unknown);
    if (loaded.length === 0 && rulesUnknown === undefined) {
      rulesUnknown = vmalert
        ? await this.whyNoneOf(vmalert, signal)
        : whyNoRules(name, flavour);
    }
    const metricsUnknown = together(
      reasonOf(metrics, name),
      reasonOf(targets, name),
      valueOf(targets)?.unknown,
    );
    const firingOf = await this.firing.read({
      rules: loaded,
      time: observedAt,
      storesAlerts: flavour.dialect === 'prometheus' && !vmalert,
      signal,
    });
    // Who evaluates no rules sends no alerts, and one that is not known for
    // sure may keep its list elsewhere.
    const counts = told !== undefined && !vmalert;
    const isSure = flavour.dialect === 'prometheus' || told !== 0;
    const added = vmalert ? undefined : valueOf(labels);
    return {
      observedAt,
      services: toServices(wanted, {
        metrics: valueOf(metrics),
        targets: valueOf(targets)?.targets,
        typeOf: valueOf(types),
      }),
      rules: loaded.map(rule => {
        const firing = firingOf(rule);
        return firing ? { ...rule, firing } : rule;
      }),
      ...(rulesUnknown !== undefined && { rulesUnknown }),
      ...(metricsUnknown !== undefined && { metricsUnknown }),
      ...(flavour.title !== undefined && { flavour: flavour.title }),
      ...(counts && isSure && { alertmanagers: told }),
      ...(added && { externalLabels: added }),
    };
  }

  private async whyNoneOf(
    vmalert: PrometheusClient,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const [settled] = await Promise.allSettled([
      whyNoRulesOfVmalert(vmalert, signal),
    ]);
    signal.throwIfAborted();
    return reasonOf(settled, vmalert.name) ?? valueOf(settled);
  }
}
