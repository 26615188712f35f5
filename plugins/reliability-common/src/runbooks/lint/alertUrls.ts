import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import type { MonitorRule } from '../../coverage/types';
import { parseRunbookPath } from '../address';
import type { Runbook } from '../parseRunbook';

type Named = Pick<Runbook, 'slug' | 'file'> & Partial<Pick<Runbook, 'alerts'>>;

/** What a `runbook_url` may lead to. @public */
export interface AlertUrlInput {
  alerts: readonly MonitorRule[];
  /** With slugs of their own. */
  runbooks: readonly Named[];
  entityRef?: string;
}

/** Where a `runbook_url` leads; `elsewhere` is for others to judge. */
type Destination = { slug: string } | 'nowhere' | 'elsewhere';

const FILE = /^(?:[^:?#]*\/)?(runbooks\/[^/?#]+\.md)(?:[?#].*)?$/i;
const SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Answers for many alerts without looking at every runbook each time. */
export function destinations({ runbooks, entityRef }: AlertUrlInput) {
  const slugs = new Set(runbooks.map(({ slug }) => slug));
  const slugOfFile = new Map(runbooks.map(({ file, slug }) => [file, slug]));
  const slugOfAlert = new Map(
    runbooks.flatMap(({ alerts = [], slug }) =>
      alerts.map((alert): [string, string] => [alert, slug]),
    ),
  );
  const own = entityRef && normalized(entityRef);
  return (url: string): Destination => {
    const text = url.trim();
    // A template is filled in when the alert fires.
    if (text.includes('{{')) return 'elsewhere';
    const address = parseRunbookPath(text);
    if (address) {
      const { slug, alert = '' } = address;
      if (address.entityRef !== own || !slug) return 'elsewhere';
      // The page of an old slug opens the runbook that answers the alert.
      const found = slugs.has(slug) ? slug : slugOfAlert.get(alert);
      return found === undefined ? 'nowhere' : { slug: found };
    }
    if (SCHEME.test(text)) return 'elsewhere';
    const file = FILE.exec(text)?.[1];
    if (file) {
      const slug = slugOfFile.get(file);
      return slug === undefined ? 'nowhere' : { slug };
    }
    return /^\/runbooks\//.test(text) ? 'nowhere' : 'elsewhere';
  };
}

function normalized(entityRef: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(entityRef, {
        defaultKind: 'component',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}

/**
 * Alerts whose `runbook_url` points to a runbook of this entity, or to a file
 * `runbooks/….md`, that is not there. Addresses elsewhere are not judged.
 *
 * @public
 */
export function deadRunbookUrls(
  input: AlertUrlInput,
): Array<{ alert: string; url: string; file?: string; line?: number }> {
  const destinationOf = destinations(input);
  return input.alerts.flatMap(({ name, annotations, file, line }) => {
    const url = annotations.runbook_url;
    if (!url || destinationOf(url) !== 'nowhere') return [];
    return [
      {
        alert: name,
        url,
        ...(file !== undefined && { file }),
        ...(line !== undefined && { line }),
      },
    ];
  });
}
