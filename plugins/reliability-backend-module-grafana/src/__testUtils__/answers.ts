/** Permissions of an account that sees everything. */
export const SEES_ALL = {
  'dashboards:read': ['dashboards:*', 'folders:*'],
  'alert.provisioning:read': [''],
};

/** A panel of time series over one query. */
export function panel(expr: string, type: string | undefined = 'prometheus') {
  return {
    type: 'timeseries',
    datasource: { type, uid: 'main' },
    targets: [{ refId: 'A', expr }],
  };
}

/** A dashboard as the older API lists it. */
export function listed(
  uid: string,
  tags: string[] = [],
  more: Record<string, unknown> = {},
) {
  return {
    id: 1,
    uid,
    title: `Title of ${uid}`,
    uri: `db/${uid}`,
    url: `/d/${uid}/${uid}`,
    type: 'dash-db',
    tags,
    ...more,
  };
}

/** A rule as the provisioning API gives it. */
export function alertRule(overrides: Record<string, unknown> = {}) {
  return {
    id: 1,
    uid: 'rule-1',
    orgID: 1,
    folderUID: 'shop',
    ruleGroup: 'quotes',
    title: 'QuotesFail',
    condition: 'C',
    data: [
      query('A', 'rate(quote_errors_total{service="quotes"}[5m])'),
      expression('B', { type: 'reduce', expression: 'A', reducer: 'last' }),
      expression('C', { type: 'threshold', expression: 'B' }),
    ],
    updated: '2026-11-01T00:00:00Z',
    noDataState: 'NoData',
    execErrState: 'Error',
    for: '5m',
    annotations: {
      runbook_url: 'https://runbooks.example.org/quotes',
      __dashboardUid__: 'quotes',
    },
    labels: { severity: 'page', team: 'shop' },
    isPaused: false,
    provenance: 'file',
    ...overrides,
  };
}

export function query(refId: string, expr: string, type = 'prometheus') {
  return {
    refId,
    queryType: '',
    relativeTimeRange: { from: 600, to: 0 },
    datasourceUid: 'uid-of-it',
    model: { refId, expr, datasource: { type, uid: 'uid-of-it' } },
  };
}

export function expression(refId: string, model: Record<string, unknown>) {
  return { refId, datasourceUid: '__expr__', model: { refId, ...model } };
}

/** Groups as the state of rules is given. */
export function states(
  ...rules: Array<Record<string, unknown>>
): Record<string, unknown> {
  return {
    status: 'success',
    data: {
      groups: [
        {
          name: 'quotes',
          file: 'Shop',
          interval: 60,
          rules: rules.map(rule => ({
            name: 'QuotesFail',
            type: 'alerting',
            state: 'inactive',
            health: 'ok',
            query: '',
            ...rule,
          })),
        },
      ],
      totals: { inactive: rules.length },
    },
  };
}
