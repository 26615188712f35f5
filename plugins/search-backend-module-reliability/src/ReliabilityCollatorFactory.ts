import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  ReliabilityClient,
  type SearchDocument,
} from '@vigie/backstage-plugin-reliability-common';
import { Readable } from 'node:stream';

/** What the index holds of a runbook. */
export interface ReliabilityDocument extends IndexableDocument {
  /** The entity it belongs to, and that decides who may see it. */
  entityRef: string;
  entityTitle: string;
  slug: string;
  /** Alerts it answers. */
  alerts: string[];
}

const DOCUMENTS_PER_REQUEST = 200;

/** Reads the documents of one type from the reliability plugin, page by page. */
export class ReliabilityCollatorFactory implements DocumentCollatorFactory {
  readonly type: string;
  /** Whoever may see the entity may find what belongs to it. */
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #auth: AuthService;
  readonly #kind: SearchDocument['kind'];
  readonly #locationOf: (document: SearchDocument) => string;
  readonly #client: ReliabilityClient;

  constructor(options: {
    type: SearchDocument['kind'];
    /** The page of the portal that shows it. */
    locationOf(document: SearchDocument): string;
    auth: AuthService;
    discovery: DiscoveryService;
  }) {
    this.type = options.type;
    this.#kind = options.type;
    this.#auth = options.auth;
    this.#locationOf = options.locationOf;
    this.#client = new ReliabilityClient({ discoveryApi: options.discovery });
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<ReliabilityDocument> {
    let after: string | undefined;
    do {
      const { items, next } = await this.#client.runbooks.listSearchDocuments(
        { after, limit: DOCUMENTS_PER_REQUEST },
        // One for each page: reading all of them may take longer than a token lives.
        await this.#auth.getPluginRequestToken({
          onBehalfOf: await this.#auth.getOwnServiceCredentials(),
          targetPluginId: 'reliability',
        }),
      );
      for (const item of items) {
        if (item.kind === this.#kind) {
          yield toDocument(item, this.#locationOf(item));
        }
      }
      after = next;
    } while (after !== undefined);
  }
}

function toDocument(
  item: SearchDocument,
  location: string,
): ReliabilityDocument {
  const entityTitle = item.entityTitle ?? item.entityRef;
  return {
    title: item.title,
    // Names of alerts are what somebody has in hand at night.
    text: [...item.alerts, entityTitle, item.text].join('\n'),
    location,
    authorization: { resourceRef: item.entityRef },
    entityRef: item.entityRef,
    entityTitle,
    slug: item.slug,
    alerts: item.alerts,
  };
}
