import type { Answer } from './prometheusApi';
import type { World } from './readWorld';

const HOUR = 3600;

/** The part of Alertmanager's API that is asked for coverage; `undefined` elsewhere. */
export function alertmanagerApi(
  path: string,
  world: World,
  now: number,
): Answer | undefined {
  const time = (seconds: number) => new Date(seconds * 1000).toISOString();
  switch (path) {
    case 'status':
      return ok({
        cluster:
          world.peers > 1
            ? {
                status: 'ready',
                name: 'peer-1',
                peers: Array.from({ length: world.peers }, (_, index) => ({
                  name: `peer-${index + 1}`,
                  address: `alertmanager-${index + 1}:9094`,
                })),
              }
            : { status: 'disabled', peers: [] },
        config: { original: world.routes },
        versionInfo: { version: '0.25.0' },
        uptime: time(now - HOUR),
      });
    case 'silences':
      return ok(
        world.silences.map((silence, index) => ({
          id: `example-${index + 1}`,
          status: { state: 'active' },
          startsAt: time(now - HOUR),
          updatedAt: time(now - HOUR),
          endsAt: time(now + silence.endsInHours * HOUR),
          createdBy: silence.createdBy,
          comment: silence.comment,
          matchers: Object.entries(silence.matchers).map(([name, value]) => ({
            name,
            value,
            isRegex: false,
            isEqual: true,
          })),
        })),
      );
    case 'receivers':
      return ok([]);
    default:
      return undefined;
  }
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}
