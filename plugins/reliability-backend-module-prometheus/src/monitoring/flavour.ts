import type { z } from 'zod';
import { buildInfoSchema } from '../client/answers';
import { PrometheusError } from '../client/failures';
import type { PrometheusClient } from '../client/PrometheusClient';
import type { Dialect } from '../config';

/** What a server is, as far as it can be told. */
export interface Flavour {
  dialect?: Dialect;
  /** For people, with its version where it says so. */
  title?: string;
}

type BuildInfo = z.infer<typeof buildInfoSchema>;

const TITLES: Readonly<Record<Dialect, string>> = {
  prometheus: 'Prometheus',
  victoriametrics: 'VictoriaMetrics',
  thanos: 'Thanos',
  mimir: 'Mimir',
};

/**
 * How a server says that it was built; `undefined` where it does not say.
 *
 * @throws PrometheusError when the system is out of order, or the signal's reason
 */
export async function readBuildInfo(
  client: PrometheusClient,
  signal: AbortSignal,
): Promise<BuildInfo | undefined> {
  try {
    const { data } = await client.ask({
      path: 'status/buildinfo',
      schema: buildInfoSchema,
      signal,
    });
    return data;
  } catch (error) {
    if (error instanceof PrometheusError && !error.outage) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Tells servers of one language apart.
 *
 * @remarks
 *
 * Mimir names itself; VictoriaMetrics does not tell how it was built. Thanos
 * tells it in the very words of Prometheus, so what counts is what only
 * Prometheus has: a list of the Alertmanagers it tells.
 */
export function flavourOf(options: {
  configured?: Dialect;
  buildInfo?: BuildInfo;
  servesAlertmanagers: boolean;
  hasVmalert: boolean;
}): Flavour {
  const { configured, buildInfo, hasVmalert } = options;
  const found = buildInfo && dialectOf(buildInfo, options.servesAlertmanagers);
  const dialect = configured ?? found;
  const name =
    (dialect === found && wordsOf(buildInfo?.application)) ||
    (dialect && TITLES[dialect]);
  if (name === undefined) {
    return { dialect };
  }
  const version =
    dialect === found ? wordsOf(buildInfo?.version)?.split('+')[0] : undefined;
  return {
    dialect,
    title: [name, version, hasVmalert && 'with vmalert']
      .filter(Boolean)
      .join(' '),
  };
}

function dialectOf(
  { application, goVersion, version }: BuildInfo,
  servesAlertmanagers: boolean,
): Dialect | undefined {
  if (application !== undefined) {
    return /mimir|enterprise metrics|cortex/i.test(application)
      ? 'mimir'
      : undefined;
  }
  if (goVersion === undefined) {
    return 'victoriametrics';
  }
  // No Prometheus that tells how it was built is older than 2.14, and Thanos has not come to 1.0.
  if (/^v?0\./.test(version ?? '')) {
    return 'thanos';
  }
  return servesAlertmanagers ? 'prometheus' : undefined;
}

/** Remote text is shown only where it looks like what it should be. */
function wordsOf(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w][\w .+~-]{0,39}$/.test(text)
    ? text
    : undefined;
}
