import { z } from 'zod';

/** Labels of a series. Own keys only count; `__proto__` is a label like another. */
export type Labels = Readonly<Record<string, string>>;

const labels = z.custom<Labels>(
  value =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(item => typeof item === 'string'),
  'labels must be an object of strings',
);

// Points are checked where they are read: they are many, and each may be of no use.
const points = z.custom<unknown[]>(Array.isArray, 'values must be a list');

/** What every endpoint answers with. */
export const envelopeSchema = z.object({
  status: z.enum(['success', 'error']),
  data: z.unknown().optional(),
  errorType: z.string().optional(),
  error: z.string().optional(),
  warnings: z.array(z.string()).nullish(),
  infos: z.array(z.string()).nullish(),
  /** VictoriaMetrics cluster. */
  isPartial: z.boolean().optional(),
});

export const matrixSchema = z.object({
  resultType: z.literal('matrix'),
  result: z.array(
    z.object({
      metric: labels,
      values: points.optional(),
      histograms: points.optional(),
    }),
  ),
});

export type MatrixRow = z.infer<typeof matrixSchema>['result'][number];

export const vectorSchema = z.object({
  resultType: z.literal('vector'),
  // Values are checked where they are read: most questions are about labels only.
  result: z.array(
    z.object({ metric: labels, value: z.array(z.unknown()).optional() }),
  ),
});

export type VectorRow = z.infer<typeof vectorSchema>['result'][number];

export const rulesSchema = z.object({
  groups: z
    .array(
      z.object({
        name: z.string(),
        rules: z.array(z.unknown()).nullish(),
      }),
    )
    .nullish(),
});

export const alertingRuleSchema = z.object({
  type: z.literal('alerting'),
  name: z.string(),
  query: z.string(),
  duration: z.number().optional(),
  labels: labels.nullish(),
  annotations: labels.nullish(),
  health: z.string().optional(),
  lastError: z.string().optional(),
});

export const targetsSchema = z.object({
  activeTargets: z
    .array(
      z.object({
        labels,
        health: z.string(),
        lastError: z.string().optional(),
      }),
    )
    .nullish(),
});

export const metadataSchema = z.custom<
  Record<string, ReadonlyArray<{ type?: unknown }>>
>(
  value =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      entries =>
        Array.isArray(entries) &&
        entries.every(entry => typeof entry === 'object' && entry !== null),
    ),
  'metadata must be an object of lists',
);

export const alertmanagersSchema = z.object({
  activeAlertmanagers: z.array(z.unknown()),
});

/** The configuration that is loaded, as text. */
export const configSchema = z.object({ yaml: z.string() });

export const buildInfoSchema = z.object({
  application: z.string().optional(),
  version: z.string().optional(),
  goVersion: z.string().optional(),
});
