import { z } from 'zod';

/** A list whose items are read one by one, so that one of another shape costs only itself. */
export const listSchema = z.array(z.unknown());

/** An item of `GET /api/search`. */
export const searchItemSchema = z.object({
  uid: z.string().min(1),
  title: z.string(),
  url: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  folderTitle: z.string().nullish(),
  folderUrl: z.string().nullish(),
});

/** `GET /api/dashboards/uid/:uid` */
export const dashboardSchema = z.object({
  dashboard: z.record(z.string(), z.unknown()),
});

/** `GET /apis/dashboard.grafana.app`, and of other groups. */
export const apiGroupSchema = z.object({
  versions: z.array(z.object({ version: z.string() })),
});

/** A page of a list of the newer API. */
export const pageSchema = z.object({
  metadata: z.object({ continue: z.string().nullish() }).nullish(),
  items: z.array(z.unknown()).nullish(),
});

/** An item of such a list. */
export const resourceSchema = z.object({
  metadata: z.object({
    name: z.string().min(1),
    annotations: z.record(z.string(), z.string()).nullish(),
  }),
  spec: z.record(z.string(), z.unknown()),
  status: z
    .object({
      conversion: z.object({ failed: z.boolean().nullish() }).nullish(),
    })
    .nullish(),
});

/** `GET /api/library-elements` */
export const libraryElementsSchema = z.object({
  result: z.object({
    totalCount: z.number(),
    elements: z.array(
      z.object({ uid: z.string(), model: z.unknown().optional() }),
    ),
  }),
});

/** `GET /api/access-control/user/permissions`: scopes by action. */
export const permissionsSchema = z.record(
  z.string(),
  z.union([z.array(z.string()), z.boolean()]).nullish(),
);

export const organisationSchema = z.object({ id: z.number() });
export const membershipsSchema = z.array(
  z.object({ orgId: z.number(), role: z.string() }),
);

const texts = z.record(z.string(), z.string()).nullish();

/** A rule of `GET /api/v1/provisioning/alert-rules`. */
export const alertRuleSchema = z.object({
  uid: z.string(),
  title: z.string(),
  folderUID: z.string().nullish(),
  ruleGroup: z.string().nullish(),
  condition: z.string().nullish(),
  data: z.array(z.unknown()).nullish(),
  for: z.union([z.string(), z.number()]).nullish(),
  noDataState: z.string().nullish(),
  annotations: texts,
  labels: texts,
  isPaused: z.boolean().nullish(),
  record: z.unknown().optional(),
});
export type AlertRuleAnswer = z.infer<typeof alertRuleSchema>;

/** `GET /api/ruler/grafana/api/v1/rules`: groups by folder. */
export const rulerSchema = z.record(
  z.string(),
  z.array(
    z.object({ name: z.string(), rules: z.array(z.unknown()).nullish() }),
  ),
);

/** A rule of a group of the ruler. */
export const rulerRuleSchema = z.object({
  for: z.union([z.string(), z.number()]).nullish(),
  annotations: texts,
  labels: texts,
  grafana_alert: z.object({
    uid: z.string(),
    title: z.string(),
    namespace_uid: z.string().nullish(),
    condition: z.string().nullish(),
    data: z.array(z.unknown()).nullish(),
    no_data_state: z.string().nullish(),
    is_paused: z.boolean().nullish(),
    record: z.unknown().optional(),
  }),
});

/** `GET /api/prometheus/grafana/api/v1/rules` */
export const ruleStatesSchema = z.object({
  data: z.object({
    groups: z
      .array(
        z.object({ name: z.string(), rules: z.array(z.unknown()).nullish() }),
      )
      .nullish(),
  }),
});

/** A rule there, as it was evaluated last. */
export const ruleStateSchema = z.object({
  uid: z.string().nullish(),
  name: z.string(),
  health: z.string().nullish(),
  lastError: z.string().nullish(),
  alerts: z.array(z.object({ state: z.string().nullish() })).nullish(),
});
