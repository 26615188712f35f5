import { answerQuery } from './answerQuery';
import type { World } from './readWorld';

export interface Answer {
  status: number;
  body: unknown;
}

const LOOK_BACK = 30 * 86_400;

/** The part of Prometheus's API that is asked for coverage; `undefined` elsewhere. */
export function prometheusApi(
  path: string,
  parameters: URLSearchParams,
  world: World,
  now: number,
): Answer | undefined {
  switch (path) {
    case 'status/buildinfo':
      return success({ version: '2.42.0', goVersion: 'go1.19.8' });
    case 'status/config':
      return success({ yaml: 'global: {}\n' });
    case 'metadata':
      return success(
        Object.fromEntries(
          [...world.types].map(([name, type]) => [
            name,
            [{ type, help: '', unit: '' }],
          ]),
        ),
      );
    case 'rules':
      return success({ groups: groupsOf(world) });
    case 'targets':
      return success({
        activeTargets: world.targets.map(({ job, isUp }) => ({
          labels: { job },
          health: isUp ? 'up' : 'down',
          lastError: isUp ? '' : 'connect: connection refused',
        })),
        droppedTargets: [],
      });
    case 'alertmanagers':
      return success({
        activeAlertmanagers: Array.from(
          { length: world.peers },
          (_, index) => ({
            url: `http://alertmanager-${index + 1}:9093/api/v2/alerts`,
          }),
        ),
        droppedAlertmanagers: [],
      });
    case 'query': {
      const result = answerQuery(parameters.get('query') ?? '', world, now);
      return result
        ? success({ resultType: 'vector', result })
        : refused('the example answers a few queries only');
    }
    case 'query_range':
      return parameters.get('query') === 'count(up)'
        ? success({
            resultType: 'matrix',
            result: [{ metric: {}, values: everySince(parameters, now) }],
          })
        : refused('the example keeps no samples');
    default:
      return undefined;
  }
}

function groupsOf(world: World) {
  const groups = new Map<string, unknown[]>();
  for (const rule of world.rules) {
    const rules = groups.get(rule.group ?? '') ?? [];
    groups.set(rule.group ?? '', rules);
    rules.push({
      type: 'alerting',
      name: rule.name,
      query: rule.query,
      duration: rule.forSeconds ?? 0,
      labels: rule.labels,
      annotations: rule.annotations,
      health: rule.health === 'error' ? 'err' : 'ok',
      ...(rule.lastError && { lastError: rule.lastError }),
      state: 'inactive',
      alerts: [],
    });
  }
  return [...groups].map(([name, rules]) => ({ name, file: name, rules }));
}

/** It has been scraping for as long as anybody asks. */
function everySince(parameters: URLSearchParams, now: number) {
  const end = Number(parameters.get('end') ?? now);
  const step = Number(parameters.get('step') ?? 7200);
  const count = Math.floor(LOOK_BACK / step);
  return Array.from({ length: count + 1 }, (_, index) => [
    end - (count - index) * step,
    '40',
  ]);
}

function success(data: unknown): Answer {
  return { status: 200, body: { status: 'success', data } };
}

function refused(error: string): Answer {
  return {
    status: 422,
    body: { status: 'error', errorType: 'execution', error },
  };
}
