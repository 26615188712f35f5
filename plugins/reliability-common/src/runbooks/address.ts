import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * Where a runbook is in the portal.
 *
 * @public
 */
export interface RunbookPathParts {
  entityRef: string;
  /** Absent: all runbooks of the entity. */
  slug?: string;
  alert?: string;
}

/**
 * The stable path of a runbook, which annotations of alerts carry:
 * `/runbooks/<namespace>/<kind>/<name>/<slug>?alert=NAME`.
 *
 * @throws TypeError when the entity reference is none
 * @public
 */
export function runbookPath({
  entityRef,
  slug,
  alert,
}: RunbookPathParts): string {
  const { kind, namespace, name } = parseEntityRef(entityRef, {
    defaultKind: 'component',
    defaultNamespace: 'default',
  });
  const parts = [namespace, kind, name]
    .map(part => part.toLocaleLowerCase('en-US'))
    .concat(slug ?? []);
  const path = parts.map(encodeURIComponent).join('/');
  const query = alert ? `?alert=${encodeURIComponent(alert)}` : '';
  return `/runbooks/${path}${query}`;
}

const PATH =
  /(?:^|\/)runbooks\/([^/]{1,253})\/([^/]{1,253})\/([^/]{1,253})(?:\/([^/]{1,200}))?\/?$/;
const NAME = /^[A-Za-z0-9](?:[-_.A-Za-z0-9]{0,251}[A-Za-z0-9])?$/;
const MAXIMUM_CHARACTERS = 4000;

/**
 * Reads a path or an address of a portal, wherever that is mounted. Whether it
 * is this portal's, and whether the runbook is there, is for the caller to say.
 *
 * @public
 */
export function parseRunbookPath(
  urlOrPath: string,
): RunbookPathParts | undefined {
  const url = readUrl(urlOrPath);
  const found = PATH.exec(url?.pathname ?? '');
  if (!url || !found || !/^https?:$/.test(url.protocol)) return undefined;
  const parts = found.slice(1).map(part => part && decoded(part));
  const [namespace, kind, name, slug] = parts;
  const isEntity = [namespace, kind, name].every(
    part => part !== undefined && NAME.test(part),
  );
  if (!isEntity || (found[4] && !slug)) return undefined;
  const alert = url.searchParams.get('alert');
  return {
    entityRef: stringifyEntityRef({
      kind: kind ?? '',
      namespace,
      name: name ?? '',
    }),
    ...(slug && { slug }),
    ...(alert && { alert }),
  };
}

function readUrl(text: string): URL | undefined {
  if (text.length > MAXIMUM_CHARACTERS) return undefined;
  try {
    return new URL(text, 'http://portal.invalid/');
  } catch {
    return undefined;
  }
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
