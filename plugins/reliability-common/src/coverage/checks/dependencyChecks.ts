import type { Checklist } from '../results';
import type { CheckDefinition } from './types';
import { fail, notApplicable, pass, unknown } from './verdicts';

/** What the service stands on, and what it is when it is a datastore itself. */
export const DEPENDENCY_CHECKS: readonly CheckDefinition[] = [
  {
    id: 'coverage/dependencies-alerted',
    level: 'resilient',
    title: 'Datastores and queues it stands on are watched',
    why: 'A full disk of the database is an outage of everything above it.',
    evaluate: ({ dependencies }, { checklists }) => {
      if (!dependencies.length) {
        return notApplicable('It depends on no datastore or queue.');
      }
      const lists = checklists.filter(({ entityRef }) => entityRef);
      const dark = lists.filter(list => !list.items.some(isWatched));
      const blind = dark.filter(list =>
        list.items.some(({ verdict }) => verdict === 'uncovered'),
      );
      if (blind.length) {
        return fail(
          `No alert watches ${blind[0].entityRef}.`,
          `Add the alerts of its checklist, ${blind[0].title}, to the rules of whoever owns it.`,
          { evidence: blind.map(name) },
        );
      }
      return dark.length
        ? unknown(
            dark[0].items[0]?.reason ??
              `What watches ${dark[0].entityRef} cannot be seen.`,
            undefined,
            dark.map(name),
          )
        : pass('All are watched.', lists.map(name));
    },
  },
  {
    id: 'coverage/datastore-checklist',
    level: 'resilient',
    title: 'Everything worth an alert at a datastore has one',
    why: 'Datastores fail in known ways. Each of them can be seen coming.',
    appliesTo: ({ technology }) => technology !== undefined,
    evaluate: (_facts, { checklists }) => {
      const own = checklists.find(({ entityRef }) => !entityRef);
      if (!own) return unknown('Its checklist has not been looked at yet.');
      const applying = own.items.filter(
        ({ verdict }) => verdict !== 'not-applicable' && verdict !== 'exempt',
      );
      const missing = applying.filter(
        ({ verdict }) => verdict === 'uncovered' || verdict === 'partial',
      );
      if (missing.length) {
        return fail(
          `${missing.length} of ${applying.length}: ${missing[0].title}. ${
            missing[0].reason ?? ''
          }`.trim(),
          `Work through the checklist ${own.title} on the page.`,
          { evidence: missing.map(({ title }) => title) },
        );
      }
      const unseen = applying.filter(({ verdict }) => verdict === 'unknown');
      return unseen.length
        ? unknown(
            `${unseen[0].title}: ${unseen[0].reason ?? 'it cannot be seen.'}`,
            undefined,
            unseen.map(({ title }) => title),
          )
        : pass('All of it is watched.');
    },
  },
];

export const ALERTMANAGER_PEERS: CheckDefinition = {
  id: 'coverage/alertmanager-peers',
  level: 'resilient',
  title: 'Alerts are sent by more than one machine',
  why: 'When the only machine that sends alerts is down, silence looks like health.',
  evaluate: ({ routing }) => {
    if (!routing) {
      return notApplicable('No system that routes alerts is configured.');
    }
    const { peers, isClustered, source } = routing;
    if (isClustered === false || (peers !== undefined && peers < 2)) {
      return fail(
        `${source} runs alone.`,
        'Run at least two as a cluster, and have each Prometheus tell all of them.',
        {
          lines:
            'alertmanager --cluster.peer=first:9094 --cluster.peer=second:9094\n',
        },
      );
    }
    return peers === undefined
      ? unknown(routing.unknown ?? `${source} does not say how many it is.`)
      : pass(`${source} is a cluster of ${peers}.`);
  },
};

function isWatched({ verdict }: Checklist['items'][number]): boolean {
  return verdict === 'covered' || verdict === 'partial';
}

function name({ entityRef, title }: Checklist): string {
  return `${entityRef} (${title})`;
}
