import { isError } from '@backstage/errors';
import {
  readRoutingConfig,
  type RoutingConfig,
  type Silence,
} from '@vigie/backstage-plugin-reliability-common';
import type { RoutingSnapshot } from '@vigie/backstage-plugin-reliability-node';
import { AlertmanagerError } from './client/AlertmanagerError';
import type { SilencesAnswer, StatusAnswer } from './client/answers';

/**
 * What was answered, in the words of the plugin. Of the configuration, which
 * holds secrets that Alertmanager does not always hide, nothing else is kept.
 *
 * @param now - epoch seconds
 *
 * @throws AlertmanagerError when the configuration cannot be read
 */
export function toSnapshot(options: {
  name: string;
  status: StatusAnswer;
  silences: SilencesAnswer;
  now: number;
}): RoutingSnapshot {
  const { name, status, silences, now } = options;
  return {
    observedAt: now,
    config: readConfig(name, status.config.original),
    silences: silences.map(toSilence).filter(silence => silence.endsAt > now),
    ...clusterOf(status),
  };
}

function readConfig(name: string, text: string): RoutingConfig {
  try {
    return readRoutingConfig(text);
  } catch (error) {
    throw new AlertmanagerError(
      `the configuration of ${name} could not be understood: ${
        isError(error) ? error.message : 'it has another form'
      }`,
      { outage: false },
    );
  }
}

function toSilence(silence: SilencesAnswer[number]): Silence {
  return {
    id: silence.id,
    matchers: silence.matchers.map(({ name, value, isRegex, isEqual }) => {
      const isPositive = isEqual ?? true;
      if (isRegex) return { name, value, operator: isPositive ? '=~' : '!~' };
      return { name, value, operator: isPositive ? '=' : '!=' };
    }),
    startsAt: Date.parse(silence.startsAt) / 1000,
    endsAt: Date.parse(silence.endsAt) / 1000,
    ...(silence.createdBy && { createdBy: silence.createdBy }),
    ...(silence.comment && { comment: silence.comment }),
  };
}

function clusterOf({
  cluster,
}: StatusAnswer): Pick<RoutingSnapshot, 'peers' | 'isClustered'> {
  if (cluster?.status === 'disabled') return { peers: 1, isClustered: false };
  // Servers that only speak the API say nothing about their members.
  const peers = cluster?.peers?.length ?? 0;
  return peers > 0 ? { peers, isClustered: true } : {};
}
