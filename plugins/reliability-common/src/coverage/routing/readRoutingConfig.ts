import { InputError } from '@backstage/errors';
import { parseMatchers } from './parseMatchers';
import {
  isPlainMap,
  listOf,
  parsePlainYaml,
  textOf,
  textsOf,
} from './plainYaml';
import { readTimeIntervals } from './readTimeIntervals';
import type {
  InhibitRule,
  Receiver,
  Route,
  RouteMatcher,
  RoutingConfig,
} from './types';

type YamlMap = ReadonlyMap<string, unknown>;

/** Deeper trees than any that people can follow would exhaust the stack. */
const MAXIMUM_DEPTH = 100;

/**
 * Reads a configuration of Alertmanager: its route tree, with receivers
 * inherited, and what decides who is told. Of a receiver only the kinds of its
 * integrations are kept, never their settings. Keys it does not know are left.
 *
 * @param text - YAML, as a file holds it or as `/api/v2/status` gives it
 *
 * @throws InputError when it has no route, no receivers, or a matcher that
 * cannot be read; the message quotes nothing of the text
 *
 * @public
 */
export function readRoutingConfig(text: string): RoutingConfig {
  const root = parsePlainYaml(text);
  if (!isPlainMap(root)) {
    throw new InputError('the configuration is not a map');
  }
  const route = root.get('route');
  if (!isPlainMap(route)) {
    throw new InputError('the configuration has no route');
  }
  if (!textOf(route.get('receiver'))) {
    throw new InputError('the root of the route tree has no receiver');
  }
  return {
    route: readRoute(route, '', 'route'),
    receivers: listOf(root.get('receivers')).flatMap(readReceiver),
    inhibitRules: listOf(root.get('inhibit_rules')).flatMap((item, index) =>
      readInhibitRule(item, `inhibit_rules[${index}]`),
    ),
    timeIntervals: readTimeIntervals(root),
  };
}

function readRoute(
  map: YamlMap,
  inherited: string,
  path: string,
  depth = 0,
): Route {
  if (depth > MAXIMUM_DEPTH) {
    throw new InputError(
      `the route tree is more than ${MAXIMUM_DEPTH} levels deep`,
    );
  }
  const receiver = textOf(map.get('receiver')) || inherited;
  return {
    receiver,
    matchers: readMatchers(map, '', path),
    continue: isTrue(map.get('continue')),
    routes: listOf(map.get('routes')).map((child, index) => {
      const childPath = `${path}.routes[${index}]`;
      if (!isPlainMap(child)) throw new InputError(`${childPath} is not a map`);
      return readRoute(child, receiver, childPath, depth + 1);
    }),
    // Unlike the receiver, these are not inherited.
    muteTimeIntervals: textsOf(map.get('mute_time_intervals')),
    activeTimeIntervals: textsOf(map.get('active_time_intervals')),
  };
}

/** The three spellings: `match`, `match_re` and `matchers`, or the same after `source_`. */
function readMatchers(
  map: YamlMap,
  prefix: string,
  path: string,
): RouteMatcher[] {
  const fromMap = (
    key: string,
    operator: RouteMatcher['operator'],
  ): RouteMatcher[] => {
    const value = map.get(`${prefix}${key}`);
    return isPlainMap(value)
      ? Array.from(value, ([name, item]) => ({
          name: String(name),
          operator,
          value: textOf(item) ?? '',
        }))
      : [];
  };
  return [
    ...fromMap('match', '='),
    ...fromMap('match_re', '=~'),
    ...textsOf(map.get(`${prefix}matchers`)).flatMap(item => {
      try {
        return parseMatchers(item);
      } catch {
        throw new InputError(
          `${path}.${prefix}matchers has an entry that is not of the form name="value"`,
        );
      }
    }),
  ];
}

function readReceiver(item: unknown): Receiver[] {
  const name = isPlainMap(item) ? textOf(item.get('name')) : undefined;
  if (!isPlainMap(item) || name === undefined) return [];
  const integrations = Array.from(item).flatMap(([key, settings]) => {
    const kind = /^(.+)_configs$/.exec(String(key))?.[1];
    return kind && listOf(settings).length > 0 ? [kind] : [];
  });
  return [{ name, integrations: integrations.sort() }];
}

function readInhibitRule(item: unknown, path: string): InhibitRule[] {
  // `sources` asks for several alerts at once: what it does is not known here.
  if (!isPlainMap(item) || item.has('sources')) return [];
  return [
    {
      source: readMatchers(item, 'source_', path),
      target: readMatchers(item, 'target_', path),
      equal: textsOf(item.get('equal')),
    },
  ];
}

function isTrue(value: unknown): boolean {
  return /^(true|yes|on|y)$/i.test(textOf(value) ?? '');
}
