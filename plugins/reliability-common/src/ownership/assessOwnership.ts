import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { OwnershipReading, OwnerSummary } from '../api/types';

/**
 * What the catalog knows of a group or user.
 *
 * @public
 */
export interface OwnerLookup {
  exists: boolean;
  kind?: string;
  title?: string;
  /** `spec.type` of a group. */
  type?: string;
  members?: number;
}

/**
 * Tells who answers for a service, and what to do when nobody does.
 *
 * @param input - `owner` and `srePartner` as written (a name alone means a
 * group and a user of the default namespace); `lookup` answers for a full
 * entity reference, `undefined` when the catalog has not been asked yet
 * @public
 */
export function assessOwnership(input: {
  /** Epoch seconds. */
  observedAt: number;
  owner?: string;
  srePartner?: string;
  lookup(ref: string): OwnerLookup | undefined;
}): OwnershipReading {
  const { observedAt, lookup } = input;
  const srePartner = input.srePartner?.trim()
    ? summarise(input.srePartner, 'user', lookup)
    : undefined;
  const partner = srePartner && { srePartner: srePartner.summary };
  if (!input.owner?.trim()) {
    return {
      state: 'unowned',
      observedAt,
      reason:
        'Nobody owns this service. Write the owning team as spec.owner in its catalog-info.yaml.',
      ...partner,
    };
  }
  const owner = summarise(input.owner, 'group', lookup);
  return {
    ...judge(owner),
    observedAt,
    owner: owner.summary,
    ...partner,
  };
}

interface Summarised {
  summary: OwnerSummary;
  status: 'known' | 'malformed' | 'not-asked';
}

function summarise(
  text: string,
  defaultKind: string,
  lookup: (ref: string) => OwnerLookup | undefined,
): Summarised {
  const entityRef = readEntityRef(text, defaultKind);
  if (!entityRef) {
    const written = text.trim().slice(0, 200);
    return {
      summary: { entityRef: written, exists: false },
      status: 'malformed',
    };
  }
  const found = lookup(entityRef);
  const kind = found?.kind ?? entityRef.slice(0, entityRef.indexOf(':'));
  return {
    summary: {
      entityRef,
      exists: found?.exists ?? false,
      kind: kind.toLowerCase(),
      ...(found?.title !== undefined && { title: found.title }),
      ...(found?.type !== undefined && { type: found.type }),
      ...(found?.members !== undefined && { members: found.members }),
    },
    status: found ? 'known' : 'not-asked',
  };
}

/** The full entity reference, or `undefined` when the text is none. */
function readEntityRef(text: string, defaultKind: string): string | undefined {
  try {
    const ref = parseEntityRef(text.trim(), {
      defaultKind,
      defaultNamespace: 'default',
    });
    return stringifyEntityRef(ref);
  } catch {
    // Malformed is an answer here, not a failure: the page says what to write.
    return undefined;
  }
}

function judge({
  summary,
  status,
}: Summarised): Pick<OwnershipReading, 'state' | 'reason'> {
  const { entityRef, exists, kind, members } = summary;
  if (status === 'malformed') {
    return {
      state: 'owner-missing',
      reason: `The owner "${entityRef}" is not an entity reference. Write spec.owner as group:default/my-team.`,
    };
  }
  if (status === 'not-asked') {
    return {
      state: 'unknown',
      reason: `The owner ${entityRef} has not been looked up in the catalog yet.`,
    };
  }
  if (!exists) {
    return {
      state: 'owner-missing',
      reason: `The owner ${entityRef} is not in the catalog. Correct spec.owner, or add the team to the catalog.`,
    };
  }
  if (kind === 'user') {
    return {
      state: 'owned-by-user',
      reason: `One person owns this service, and nobody when that person is away. Make a team the owner.`,
    };
  }
  if (kind !== 'group') {
    return {
      state: 'owner-missing',
      reason: `The owner ${entityRef} is neither a group nor a user. Write the owning team as spec.owner.`,
    };
  }
  if (members === undefined) {
    return {
      state: 'unknown',
      reason: `The members of ${entityRef} have not been counted yet.`,
    };
  }
  if (members <= 0) {
    return {
      state: 'empty-group',
      reason: `The group ${entityRef} has no members, so nobody answers for this service. Add its members to the catalog, or name another team.`,
    };
  }
  return { state: 'owned' };
}
