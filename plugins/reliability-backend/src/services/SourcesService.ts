import type { SourceHealth } from '@vigie/backstage-plugin-reliability-common';
import type { SourceHealthStore } from '../database/checks/SourceHealthStore';
import type { SourceHealthRow } from '../database/tables';

type Role = SourceHealthRow['role'];
type Named = { readonly name: string; readonly type: string };

/** How each configured source is. */
export class SourcesService {
  readonly #store: SourceHealthStore;
  readonly #sources: Readonly<Record<Role, readonly Named[]>>;

  constructor(options: {
    store: SourceHealthStore;
    sources: Readonly<Record<Role, readonly Named[]>>;
  }) {
    this.#store = options.store;
    this.#sources = options.sources;
  }

  /** One item for each role of a source, those that fail first. */
  async list(
    roles: readonly Role[] = ['sli', 'monitoring', 'routing', 'dashboards'],
  ): Promise<SourceHealth[]> {
    const rows = await this.#store.list();
    const items = roles.flatMap(role =>
      this.#sources[role].map(source =>
        toHealth(
          role,
          source,
          rows.find(
            row =>
              row.role === role &&
              row.type === source.type &&
              row.name === source.name,
          ),
        ),
      ),
    );
    const rank = (item: SourceHealth) => (item.state === 'failing' ? 0 : 1);
    return items.sort((one, other) => rank(one) - rank(other));
  }
}

function toHealth(
  role: Role,
  { type, name }: Named,
  row: SourceHealthRow | undefined,
): SourceHealth {
  if (!row) return { type, name, roles: [role], state: 'pending' };
  return {
    type,
    name,
    roles: [role],
    state: row.last_error === null ? 'ok' : 'failing',
    lastSuccess: row.last_success ?? undefined,
    lastAttempt: row.last_attempt,
    lastError: row.last_error ?? undefined,
    latencySeconds: row.latency_seconds ?? undefined,
    covers: row.covers ?? undefined,
    unknown: row.unknown ?? undefined,
  };
}
