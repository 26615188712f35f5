import type {
  DashboardSnapshot,
  MonitoringSnapshot,
  RoutingSnapshot,
} from '@vigie/backstage-plugin-reliability-node';
import type { SourceAttempt } from '../database/checks/SourceHealthStore';

type Covered = Pick<SourceAttempt, 'covers' | 'unknown'>;

/** What a source answered for, in words, and why its silence proves nothing. */
export function coveredByMonitoring(snapshot: MonitoringSnapshot): Covered {
  const seen = Array.from(snapshot.services.values()).filter(
    ({ metrics, targets }) =>
      metrics.length > 0 || (targets?.up ?? 0) + (targets?.down ?? 0) > 0,
  );
  return {
    covers: [
      snapshot.flavour,
      amount(seen.length, 'service'),
      amount(snapshot.rules.length, 'rule'),
    ]
      .filter(Boolean)
      .join(', '),
    unknown: joined(snapshot.rulesUnknown, snapshot.metricsUnknown),
  };
}

export function coveredByRouting({
  config,
  silences,
  peers,
}: RoutingSnapshot): Covered {
  return {
    covers: [
      amount(config.receivers.length, 'receiver'),
      amount(silences.length, 'silence'),
      ...(peers === undefined ? [] : [amount(peers, 'peer')]),
    ].join(', '),
  };
}

export function coveredByDashboards(snapshot: DashboardSnapshot): Covered {
  const dashboards = new Set(
    Array.from(snapshot.dashboards.values()).flatMap(items =>
      items.map(({ url, title }) => url ?? title),
    ),
  );
  return {
    covers: [
      `${amount(dashboards.size, 'dashboard')} of ${amount(
        snapshot.dashboards.size,
        'service',
      )}`,
      amount(snapshot.rules.length, 'rule'),
    ].join(', '),
    unknown: joined(snapshot.dashboardsUnknown, snapshot.rulesUnknown),
  };
}

export function joined(
  ...reasons: Array<string | undefined>
): string | undefined {
  return [...new Set(reasons.filter(Boolean))].join('; ') || undefined;
}

function amount(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
