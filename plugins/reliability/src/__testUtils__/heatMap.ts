import type {
  Campaign,
  Check,
  HeatMap,
  HeatMapServicePage,
} from '@vigie/backstage-plugin-reliability-common';

export const checks: Check[] = [
  {
    id: 'slo/defined',
    level: 'observed',
    title: 'A promise is written down',
    why: 'Nobody can keep what was never promised.',
  },
  {
    id: 'coverage/errors-alerted',
    level: 'alerted',
    title: 'Errors call somebody',
    why: 'Customers should not be the ones who tell.',
  },
  {
    id: 'coverage/latency-alerted',
    level: 'alerted',
    title: 'Slowness calls somebody',
    why: 'Slow is the new down.',
    countsFrom: '2027-01-15',
  },
  {
    id: 'coverage/probes-collected',
    level: 'resilient',
    title: 'Probed from outside',
    why: 'A service that is down cannot say so.',
  },
];

type Counts = HeatMap['groups'][number]['outcomes'][number];

export function countsOf(part: Partial<Counts> = {}): Counts {
  return {
    pass: 0,
    fail: 0,
    unknown: 0,
    exempt: 0,
    notApplicable: 0,
    ...part,
  };
}

export function groupOf(
  part: Partial<HeatMap['groups'][number]> = {},
): HeatMap['groups'][number] {
  return {
    key: 'group:default/delivery',
    title: 'Delivery',
    services: 12,
    outcomes: [
      countsOf({ fail: 4, unknown: 3, pass: 5 }),
      countsOf({ unknown: 2, pass: 10 }),
      countsOf({ pass: 11, exempt: 1 }),
      countsOf({ notApplicable: 12 }),
    ],
    levels: { none: 4, observed: 6, alerted: 2, operable: 0, resilient: 0 },
    trend: [
      { day: '2026-08-25', pass: 20, fail: 14, unknown: 8 },
      { day: '2026-11-23', pass: 26, fail: 4, unknown: 5 },
    ],
    ...part,
  };
}

export const heatMap: HeatMap = {
  checks,
  services: 13,
  groups: [
    groupOf(),
    groupOf({
      key: 'none',
      title: 'none',
      services: 1,
      outcomes: [
        countsOf({ fail: 1 }),
        countsOf({ pass: 1 }),
        countsOf({ exempt: 1 }),
        countsOf({ pass: 1 }),
      ],
      levels: { none: 1, observed: 0, alerted: 0, operable: 0, resilient: 0 },
      trend: undefined,
    }),
  ],
};

export const heatMapServices: HeatMapServicePage = {
  checks,
  totalItems: 21,
  items: [
    {
      entityRef: 'component:default/quotes',
      title: 'Quotes',
      owner: 'group:default/delivery',
      system: 'system:default/shop',
      tier: '1',
      sloState: 'burning',
      level: 'observed',
      outcomes: ['pass', 'fail', 'fail', 'unknown'],
    },
    {
      entityRef: 'component:default/tool',
      title: '=tool',
      outcomes: ['fail', 'fail', 'fail', 'fail'],
    },
  ],
};

export const campaigns: Campaign[] = [
  {
    id: 'errors',
    title: 'Errors call somebody by spring',
    description: 'After the autumn’s quiet outages.',
    check: checks[1]!,
    due: '2027-03-31',
    pass: 30,
    total: 145,
    teams: [
      {
        owner: 'group:default/platform',
        pass: 20,
        total: 20,
        missing: [],
      },
      {
        owner: 'group:default/delivery',
        pass: 10,
        total: 125,
        missing: Array.from(
          { length: 100 },
          (_, index) => `component:default/service-${index}`,
        ),
      },
    ],
  },
  {
    id: 'promises',
    title: 'A promise each',
    check: checks[0]!,
    due: '2026-01-31',
    pass: 1,
    total: 1,
    teams: [
      { owner: 'group:default/platform', pass: 1, total: 1, missing: [] },
    ],
  },
];
