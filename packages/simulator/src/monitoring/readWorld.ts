import fs from 'node:fs';
import path from 'node:path';
import {
  parseDefinitions,
  type DefinitionFile,
  type MonitorRule,
} from '@vigie/backstage-plugin-reliability-common';
import { parse } from 'yaml';
import { seriesOf, type Export, type Labels } from './series';

/** A metric with its type, by the name of its family. */
export type Exports = Readonly<
  Record<string, Readonly<Record<string, Export>>>
>;

interface PrometheusFile {
  exports: Exports;
  scraped: Array<{
    job: string;
    targets?: number;
    down?: number;
    exports: string[];
  }>;
  rules: {
    notLoaded?: string[];
    broken?: Record<string, string>;
    byHand?: Array<
      Pick<MonitorRule, 'name' | 'query' | 'labels'> & Partial<MonitorRule>
    >;
    alwaysFiring?: string[];
    neverFired?: string[];
  };
}

/** What the made-up company's monitoring systems hold. */
export interface World {
  series: readonly Labels[];
  /** Type by family of metrics. */
  types: ReadonlyMap<string, string>;
  targets: ReadonlyArray<{ job: string; isUp: boolean }>;
  rules: readonly MonitorRule[];
  /** Share of time in which alerts fired, by name. */
  firingShare(alert: string): number;
  /** The configuration of Alertmanager as text, and how many there are. */
  routes: string;
  peers: number;
  silences: ReadonlyArray<{
    matchers: Record<string, string>;
    endsInHours: number;
    createdBy: string;
    comment: string;
  }>;
  dashboards: ReadonlyArray<{
    uid: string;
    title: string;
    tags: string[];
    queries: string[];
  }>;
}

/** Alerts that nothing is said of fire now and then. */
const USUAL_SHARE = 0.004;

/**
 * Reads the folder of the example organisation, as it is at this moment: what
 * is written in it is what is deployed, except where it says otherwise.
 */
export function readWorld(folder: string): World {
  const file = <T>(name: string): T =>
    parse(fs.readFileSync(path.join(folder, 'monitoring', name), 'utf8')) as T;
  const prometheus = file<PrometheusFile>('prometheus.yaml');
  const { silences = [], peers = 1 } = file<
    Partial<Pick<World, 'silences' | 'peers'>>
  >('alertmanager-state.yaml');
  const { rules } = prometheus;
  return {
    series: prometheus.scraped.flatMap(({ job, exports }) =>
      exports.flatMap(name => seriesOf(job, prometheus.exports[name])),
    ),
    types: new Map(
      Object.values(prometheus.exports).flatMap(families =>
        Object.entries(families).map(([name, { type }]) => [name, type]),
      ),
    ),
    targets: prometheus.scraped.flatMap(({ job, targets = 1, down = 0 }) =>
      Array.from({ length: targets }, (_, index) => ({
        job,
        isUp: index >= down,
      })),
    ),
    rules: loadedRules(folder, rules),
    firingShare: alert => {
      if (rules.alwaysFiring?.includes(alert)) return 1;
      return rules.neverFired?.includes(alert) ? 0 : USUAL_SHARE;
    },
    routes: fs.readFileSync(
      path.join(folder, 'monitoring/alertmanager.yaml'),
      'utf8',
    ),
    peers,
    silences,
    dashboards: file<{ dashboards: World['dashboards'] }>('grafana.yaml')
      .dashboards,
  };
}

/** Rule files of every service, but what was not deployed, or was clicked together. */
function loadedRules(
  folder: string,
  { notLoaded = [], broken = {}, byHand = [] }: PrometheusFile['rules'],
): MonitorRule[] {
  const services = path.join(folder, 'services');
  const inGit = fs.readdirSync(services).flatMap(service => {
    const files = yamlFiles(path.join(services, service, 'reliability'));
    return parseDefinitions(files).rules;
  });
  return [
    // Prometheus refuses a file with a rule that it cannot parse.
    ...inGit.filter(
      ({ name, health }) => health !== 'error' && !notLoaded.includes(name),
    ),
    // What has come to git meanwhile replaces what was clicked together.
    ...byHand
      .filter(({ name }) => !inGit.some(rule => rule.name === name))
      .map(rule => ({
        annotations: {},
        health: 'ok' as const,
        group: 'by-hand',
        ...rule,
      })),
  ].map(rule => ({
    ...rule,
    health: broken[rule.name] ? ('error' as const) : ('ok' as const),
    ...(broken[rule.name] && { lastError: broken[rule.name] }),
  }));
}

function yamlFiles(folder: string): DefinitionFile[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .map(name => ({
      path: name,
      content: fs.readFileSync(path.join(folder, name), 'utf8'),
    }));
}
