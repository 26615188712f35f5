import { vectorSchema } from '../client/answers';
import { PrometheusError } from '../client/failures';
import type { PrometheusClient } from '../client/PrometheusClient';
import type { Flavour } from './flavour';

/**
 * Why an empty list of rules proves nothing; `undefined` when it does, which it
 * does only of a server that evaluates rules itself.
 */
export function whyNoRules(
  name: string,
  { dialect }: Flavour,
): string | undefined {
  if (dialect === 'prometheus') {
    return undefined;
  }
  const elsewhere = `${name} names no alerting rule, but another component may hold them`;
  if (dialect === 'victoriametrics') {
    return `${elsewhere}: set vmalert to the address of the one that evaluates them`;
  }
  return dialect === 'mimir' ? `${elsewhere}, or another tenant` : elsewhere;
}

/**
 * As `whyNoRules`, of what was configured as vmalert. A store of metrics lists
 * no rules either, but answers queries, which vmalert does not.
 *
 * @throws PrometheusError when the system is out of order, or the signal's reason
 */
export async function whyNoRulesOfVmalert(
  vmalert: PrometheusClient,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    await vmalert.ask({
      path: 'query',
      form: [['query', 'vector(1)']],
      schema: vectorSchema,
      signal,
    });
  } catch (error) {
    if (error instanceof PrometheusError && !error.outage) {
      return undefined;
    }
    throw error;
  }
  return `${vmalert.name} names no alerting rule and answers queries, so it is no vmalert: correct its address`;
}
