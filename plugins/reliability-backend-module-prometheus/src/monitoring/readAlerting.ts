import { parse } from 'yaml';
import { z } from 'zod';
import { alertmanagersSchema, configSchema } from '../client/answers';
import { PrometheusError } from '../client/failures';
import type { PrometheusClient } from '../client/PrometheusClient';

/**
 * How many Alertmanagers a server tells of alerts; `undefined` where it does
 * not say.
 *
 * @throws PrometheusError when the system is out of order, or the signal's reason
 */
export async function readAlertmanagers(
  client: PrometheusClient,
  signal: AbortSignal,
): Promise<number | undefined> {
  const data = await askOptional(
    client,
    'alertmanagers',
    alertmanagersSchema,
    signal,
  );
  return data?.activeAlertmanagers.length;
}

/**
 * Labels that a server adds to every alert it sends; `undefined` where it does
 * not say.
 *
 * @throws PrometheusError when the system is out of order, or the signal's reason
 */
export async function readExternalLabels(
  client: PrometheusClient,
  signal: AbortSignal,
): Promise<Record<string, string> | undefined> {
  const data = await askOptional(client, 'status/config', configSchema, signal);
  return data && externalLabelsOf(data.yaml);
}

const globalSchema = z.object({
  global: z.object({
    external_labels: z.record(z.string(), z.coerce.string()).optional(),
  }),
});

/**
 * Only the block with the labels is read: the rest of a configuration is long,
 * and names addresses and credentials that are nobody's business here.
 */
function externalLabelsOf(text: string): Record<string, string> | undefined {
  const block = /^global:.*(?:\n[ \t].*)*/m.exec(text)?.[0];
  if (block === undefined) {
    return undefined;
  }
  try {
    const read = globalSchema.safeParse(parse(block, { schema: 'failsafe' }));
    return read.success ? read.data.global.external_labels ?? {} : undefined;
  } catch {
    return undefined;
  }
}

async function askOptional<T>(
  client: PrometheusClient,
  path: string,
  schema: z.ZodType<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  try {
    return (await client.ask({ path, schema, signal })).data;
  } catch (error) {
    if (error instanceof PrometheusError && !error.outage) {
      return undefined;
    }
    throw error;
  }
}
