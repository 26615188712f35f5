import fs from 'node:fs';
import path from 'node:path';
import type { OwnPortal } from './ownPortal.mjs';
import { followAll } from './people';

/** A check that fails for a service, and the next step that mends it. */
export interface NextStep {
  check: string;
  service: string;
  /** Does what the finding says; `lines` are those it offers to paste. */
  take(lines: string, portal: OwnPortal): Promise<void> | void;
}

const ofService = (service: string, file: string) =>
  `catalog-info/services/${service}/${file}`;
const rulesOf = (service: string) =>
  ofService(service, 'reliability/rules.yaml');
const runbookOf = (service: string, slug: string) =>
  ofService(service, `reliability/runbooks/${slug}.md`);
const PROMETHEUS = 'catalog-info/monitoring/prometheus.yaml';

/** Replaces a text that must be there. */
const edit =
  (file: string, from: string, to: string): NextStep['take'] =>
  (_, { folder }) => {
    const target = path.join(folder, file);
    const before = fs.readFileSync(target, 'utf8');
    if (!before.includes(from)) throw new Error(`${file} has no "${from}".`);
    fs.writeFileSync(
      target,
      before.replace(from, () => to),
    );
  };

/** Has somebody look at every runbook of a service today. */
export const reviewToday =
  (service: string): NextStep['take'] =>
  (_, { folder }) => {
    const runbooks = path.join(
      folder,
      ofService(service, 'reliability/runbooks'),
    );
    const today = new Date().toISOString().slice(0, 10);
    for (const name of fs.readdirSync(runbooks)) {
      if (!name.endsWith('.md')) continue;
      const file = path.join(runbooks, name);
      const text = fs.readFileSync(file, 'utf8');
      fs.writeFileSync(
        file,
        text.replace(/^reviewed: .*$/m, `reviewed: ${today}`),
      );
    }
  };

/** Writes a new file with the lines of the finding. */
const paste =
  (file: string): NextStep['take'] =>
  (lines, { folder }) => {
    if (!lines) throw new Error(`There is nothing to paste into ${file}.`);
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), lines);
  };

const exportsOf = (job: string, from: string, to: string) =>
  edit(PROMETHEUS, `{ job: ${job}, ${from} }`, `{ job: ${job}, ${to} }`);

/** Reports a result, as the command of the finding does. */
const report =
  (check: string, service: string): NextStep['take'] =>
  async (_, { url, token }) => {
    const response = await fetch(
      `${url}/api/reliability/checks/${encodeURIComponent(check)}/results`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          entityRef: `component:default/${service}`,
          outcome: 'pass',
          link: 'https://ci.example.com/again',
        }),
      },
    );
    if (!response.ok) throw new Error(await response.text());
  };

/** What a Kafka has to tell, and an alert on each. */
const KAFKA = [
  'kafka_brokers',
  'kafka_topic_partition_under_replicated_partition',
  'kafka_topic_partition_leader',
  'kafka_topic_partition_in_sync_replica',
  'kafka_controller_kafkacontroller_activecontrollercount',
  'kafka_controller_controllerstats_uncleanleaderelections_total',
  'kafka_consumergroup_lag',
  'kafka_consumergroup_current_offset',
  'kafka_log_log_size',
];

function watchKafka(_: string, { folder }: OwnPortal) {
  edit(
    PROMETHEUS,
    '    kafka_brokers: { type: gauge }\n    kafka_topic_partition_under_replicated_partition: { type: gauge }\n',
    KAFKA.map(metric => `    ${metric}: { type: gauge }\n`).join(''),
  )('', { folder } as OwnPortal);
  fs.writeFileSync(
    path.join(folder, ofService('event-bus', 'reliability/kafka.yaml')),
    `groups:\n  - name: event-bus-kafka\n    rules:\n${KAFKA.map(
      (metric, index) => `      - alert: EventBusKafka${index}
        expr: max(${metric}{job="bus-gateway"}) > 1e9
        for: 10m
        labels: { severity: ticket }
        annotations: { runbook_url: /catalog/default/component/event-bus }
`,
    ).join('')}`,
  );
}

/** One next step at least for every check. */
export const NEXT_STEPS: readonly NextStep[] = [
  {
    check: 'ownership/group',
    service: 'proof-of-delivery',
    take: edit(
      ofService('proof-of-delivery', 'catalog-info.yaml'),
      'owner: user:default/adaeze-obi',
      'owner: group:default/delivery-experience',
    ),
  },
  {
    check: 'ownership/members',
    service: 'returns-desk',
    take: edit(
      'catalog-info/org.yaml',
      'profile: { displayName: Inês Carvalho }\n  memberOf: [delivery-experience]',
      'profile: { displayName: Inês Carvalho }\n  memberOf: [delivery-experience, returns-crew]',
    ),
  },
  {
    check: 'definitions/valid',
    service: 'carbon-report',
    take: edit(
      'fixtures/broken-definitions/services/carbon-report/reliability/slo.yaml',
      'target: 99.5',
      'target: 0.995',
    ),
  },
  {
    check: 'slo/defined',
    service: 'returns-desk',
    take: (lines, portal) => {
      paste(ofService('returns-desk', 'reliability/slo.yaml'))(lines, portal);
      edit(
        ofService('returns-desk', 'catalog-info.yaml'),
        '  tags: [nodejs]',
        '  annotations: { reliability/definitions: dir:./reliability }\n  tags: [nodejs]',
      )('', portal);
    },
  },
  {
    check: 'slo/measured',
    service: 'route-planner',
    // The planner is read from a series that somebody pushes.
    take: async (_, { url, token }) => {
      const minute = Math.floor(Date.now() / 60_000) * 60;
      const response = await fetch(`${url}/api/reliability/measurements`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          entityRef: 'component:default/route-planner',
          series: 'tours-planned',
          step: 60,
          points: Array.from({ length: 600 }, (__, index) => [
            minute - index * 60,
            10,
            10,
          ]),
        }),
      });
      if (!response.ok) throw new Error(await response.text());
    },
  },
  {
    check: 'coverage/targets-up',
    service: 'proof-of-delivery',
    take: edit(PROMETHEUS, 'targets: 2, down: 1', 'targets: 2'),
  },
  ...['traffic', 'errors', 'latency'].map(signal => ({
    check: `coverage/${signal}-collected`,
    service: 'customs-declarations',
    take: (_: string, portal: OwnPortal) => {
      if (signal !== 'traffic') return;
      exportsOf(
        'customs-declarations',
        'exports: [process]',
        'exports: [http, latency, process]',
      )('', portal);
    },
  })),
  {
    check: 'coverage/saturation-collected',
    service: 'depot-scanner',
    take: exportsOf(
      'depot-scanner',
      'targets: 2, exports: [http, latency]',
      'targets: 2, exports: [http, latency, process]',
    ),
  },
  ...['traffic', 'latency', 'saturation'].map(signal => ({
    check: `coverage/${signal}-alerted`,
    service: 'pickup-points',
    take: paste(ofService('pickup-points', `reliability/${signal}.yaml`)),
  })),
  {
    check: 'coverage/errors-alerted',
    service: 'proof-of-delivery',
    take: paste(ofService('proof-of-delivery', 'reliability/errors.yaml')),
  },
  {
    check: 'coverage/probes-alerted',
    service: 'address-check',
    take: paste(ofService('address-check', 'reliability/probes.yaml')),
  },
  ...['logs', 'probes', 'security'].map(signal => ({
    check: `coverage/${signal}-collected`,
    service: 'address-check',
    take: (_: string, portal: OwnPortal) => {
      if (signal !== 'logs') return;
      exportsOf(
        'address-check',
        'targets: 2, exports: [http, latency, process]',
        'targets: 2, exports: [http, latency, process, logs, probes, certificates]',
      )('', portal);
    },
  })),
  {
    check: 'coverage/alert-healthy',
    service: 'pickup-points',
    take: edit(PROMETHEUS, '    PickupPointsErrorsFast:', '    Gone:'),
  },
  {
    check: 'coverage/alert-metric',
    service: 'label-printing',
    take: exportsOf(
      'label-printing',
      'targets: 2, exports: [http, process, logs]',
      'targets: 2, exports: [http, latency, process, logs]',
    ),
  },
  {
    check: 'coverage/alert-severity',
    service: 'depot-scanner',
    take: edit(
      rulesOf('depot-scanner'),
      '[10m])) == 0\n',
      '[10m])) == 0\n        for: 5m\n        labels: { severity: page }\n',
    ),
  },
  // The same lines give it a time to wait.
  { check: 'coverage/alert-for', service: 'depot-scanner', take: () => {} },
  {
    check: 'coverage/alert-parses',
    service: 'notification-dispatch',
    take: edit(
      'fixtures/broken-definitions/services/notification-dispatch/reliability/rules.yaml',
      '"notification-dispatch"}[10m]) == 0',
      '"notification-dispatch"}[10m])) == 0',
    ),
  },
  {
    check: 'coverage/alert-routed',
    service: 'parcel-volumes',
    take: edit(
      'catalog-info/monitoring/alertmanager.yaml',
      '- name: statistics-mailbox\n',
      "- name: statistics-mailbox\n    email_configs: [{ to: 'statistics@example.com' }]\n",
    ),
  },
  {
    check: 'coverage/alert-silenced',
    service: 'address-check',
    take: edit(
      'catalog-info/monitoring/alertmanager-state.yaml',
      'alertname: AddressCheckTrafficMissing',
      'alertname: Nothing',
    ),
  },
  {
    check: 'coverage/alert-loaded',
    service: 'route-planner',
    take: edit(PROMETHEUS, '[RoutePlannerTrafficMissing]', '[]'),
  },
  {
    check: 'coverage/alert-in-git',
    service: 'depot-scanner',
    take: (_, { folder }) =>
      fs.appendFileSync(
        path.join(folder, rulesOf('depot-scanner')),
        `      - alert: DepotScannerRestarting
        expr: changes(process_start_time_seconds{job="depot-scanner"}[1h]) > 3
        for: 5m
        labels: { severity: ticket }
`,
      ),
  },
  {
    check: 'slo/burn-alerted',
    service: 'parcel-tracking',
    take: edit(
      rulesOf('parcel-tracking'),
      'severity: page',
      'severity: page\n          slo: lookups',
    ),
  },
  {
    check: 'coverage/runbook-linked',
    service: 'route-planner',
    take: paste(ofService('route-planner', 'reliability/runbooks/silent.md')),
  },
  {
    check: 'runbooks/present',
    service: 'route-planner',
    take: paste(ofService('route-planner', 'reliability/runbooks/no-tours.md')),
  },
  {
    check: 'runbooks/answer-alerts',
    service: 'address-check',
    take: edit(
      ofService('address-check', 'reliability/runbooks/adresses-refusees.md'),
      ', AddressCheckErrorsSlow',
      '',
    ),
  },
  {
    check: 'runbooks/sections',
    service: 'depot-scanner',
    take: edit(
      runbookOf('depot-scanner', 'no-scans'),
      '## What helps',
      '## Mitigation',
    ),
  },
  {
    check: 'runbooks/reviewed',
    service: 'event-bus',
    take: reviewToday('event-bus'),
  },
  {
    check: 'runbooks/links',
    service: 'label-printing',
    take: edit(
      runbookOf('label-printing', 'labels-failing'),
      '(reprint-at-the-counter.md)',
      '(#mitigation)',
    ),
  },
  {
    check: 'runbooks/urls-lead-somewhere',
    service: 'parcel-tracking',
    take: edit(rulesOf('parcel-tracking'), '/slow-lookups', '/lookups-slow'),
  },
  {
    check: 'runbooks/one-per-alert',
    service: 'parcel-volumes',
    take: edit(
      runbookOf('parcel-volumes', 'figures-failing'),
      ', ParcelVolumesNotPublished',
      '',
    ),
  },
  {
    check: 'runbooks/alert-leads-to-each',
    service: 'pickup-points',
    take: edit(rulesOf('pickup-points'), '/points-missing?', '/locker-feed?'),
  },
  {
    check: 'runbooks/rehearsed',
    service: 'pickup-points',
    take: (_, portal) => followAll(portal, 'pickup-points'),
  },
  {
    check: 'coverage/dashboard',
    service: 'pickup-points',
    take: edit(
      rulesOf('pickup-points'),
      'annotations:\n',
      'annotations:\n          dashboard_url: https://grafana.example.com/d/points\n',
    ),
  },
  {
    check: 'coverage/alert-firing',
    service: 'parcel-tracking',
    // How often an alert fired is of thirty days; one that cannot fire is deleted.
    take: (_, { folder }) => {
      const file = path.join(folder, rulesOf('parcel-tracking'));
      const text = fs.readFileSync(file, 'utf8');
      const [kept, gone] = text.split(
        '      - alert: ParcelTrackingTrafficMissing\n',
      );
      if (gone === undefined || gone.includes('- alert:')) {
        throw new Error('It is not the last rule of the file any more.');
      }
      fs.writeFileSync(file, kept);
    },
  },
  {
    check: 'ownership/sre-partner',
    service: 'session-store',
    take: edit(
      ofService('session-store', 'catalog-info.yaml'),
      "reliability/tier: '1'",
      "reliability/tier: '1'\n    reliability/sre-partner: user:default/nayeli-quispe",
    ),
  },
  {
    check: 'slo/promise-kept',
    service: 'label-printing',
    // The team agrees with who prints that less was promised.
    take: edit(
      ofService('label-printing', 'reliability/slo.yaml'),
      'target: 0.999',
      'target: 0.9',
    ),
  },
  {
    check: 'ouzel/no-dead-alerts',
    service: 'pickup-points',
    take: () => {},
  },
  {
    check: 'coverage/datastore-checklist',
    service: 'event-bus',
    take: watchKafka,
  },
  // What the bus is watched by now is what others stand on.
  {
    check: 'coverage/dependencies-alerted',
    service: 'parcel-volumes',
    take: () => {},
  },
  {
    check: 'coverage/alertmanager-peers',
    service: 'delivery-quote',
    take: edit(
      'catalog-info/monitoring/alertmanager-state.yaml',
      'peers: 1',
      'peers: 3',
    ),
  },
  ...(
    [
      ['delivery/e2e', 'label-printing'],
      ['delivery/deploy', 'pickup-points'],
      ['delivery/backup', 'event-bus'],
    ] as const
  ).map(([check, service]) => ({
    check,
    service,
    take: report(check, service),
  })),
];
