import { DocumentReporter } from '../reporting';
import type { ProblemLog } from '../reporting';
import type { SortedDocuments } from '../sortedDocuments';
import { Fields, listed, peek, peekText, quoted } from '../yaml';
import type { YamlMap } from '../yaml';
import { OPENSLO_FIELDS } from './document';
import type { OpenSloDocuments } from './readFolder';

const VERSION = 'openslo/v1';
const ALPHA = 'openslo/v1alpha';

type Room = keyof OpenSloDocuments;

/** Where documents of each kind go, by version. */
const ROOMS: Record<string, ReadonlyMap<string, Room> | undefined> = {
  [VERSION]: new Map<string, Room>([
    ['SLO', 'slos'],
    ['SLI', 'indicators'],
    ['DataSource', 'dataSources'],
    ['Service', 'services'],
    ['AlertPolicy', 'policies'],
    ['AlertCondition', 'conditions'],
    ['AlertNotificationTarget', 'targets'],
  ]),
  [ALPHA]: new Map<string, Room>([
    ['SLO', 'alphaSlos'],
    ['Service', 'services'],
  ]),
};

interface VersionedDocument {
  node: YamlMap;
  version?: string;
  kind?: string;
}

export function isOpenSloKind(kind: string): boolean {
  return ROOMS[VERSION]?.has(kind) ?? false;
}

/** Any document that says so, and any SLO: nothing else here is named so. */
export function isOpenSlo({ version, kind }: VersionedDocument): boolean {
  return version?.toLowerCase().startsWith('openslo') || kind === 'SLO';
}

/** Puts an OpenSLO document where documents of its kind are read. */
export function sortOpenSlo(
  document: VersionedDocument,
  log: ProblemLog,
  sorted: SortedDocuments,
): void {
  const { node, version = '', kind } = document;
  const rooms = Object.hasOwn(ROOMS, version) ? ROOMS[version] : undefined;
  if (!rooms) {
    refuseVersion(document, log, sorted);
    return;
  }
  const reporter = new DocumentReporter(log);
  if (version === ALPHA) {
    reporter.report(
      'openslo/v1alpha-outdated',
      'openslo/v1alpha is outdated: it is read, and tools may not take it for much longer. Write apiVersion: openslo/v1, with indicator beside objectives and timeWindow: [{ duration: 30d, isRolling: true }].',
      { at: peek(node, 'apiVersion')?.at, path: 'apiVersion' },
    );
  }
  const room = kind === undefined ? undefined : rooms.get(kind);
  if (!room) {
    sorted.hasBroken = true;
    reporter.report(
      'openslo/unknown-kind',
      `${
        kind ? `${quoted(kind)} is not a kind` : 'The kind is missing'
      } of ${version}. Write one of ${listed(Array.from(rooms.keys()), 'or')}.`,
      { at: peek(node, 'kind')?.at ?? node.at, path: 'kind' },
    );
    return;
  }
  const fields = new Fields(node, '', OPENSLO_FIELDS, reporter);
  fields.has('apiVersion');
  fields.has('kind');
  sorted.openSlo[room].push({ fields, reporter, file: log.file, at: node.at });
}

function refuseVersion(
  { node, version, kind }: VersionedDocument,
  log: ProblemLog,
  sorted: SortedDocuments,
) {
  sorted.hasBroken = true;
  const message = version
    ? `${quoted(
        version,
      )} is not a version that is read here. Write apiVersion: ${VERSION}.`
    : `An SLO says which version it is written in. Write apiVersion: ${VERSION}.`;
  log.report('openslo/version-unknown', message, {
    at: peek(node, 'apiVersion')?.at ?? node.at,
    path: 'apiVersion',
  });
  if (kind !== 'SLO') return;
  const place = { file: log.file, line: node.at.line };
  const name =
    peekText(peek(node, 'metadata'), 'name') ?? `${log.file}:${node.at.line}`;
  sorted.refused.push({ name, displayName: name, reason: message, ...place });
}
