import {
  ANNOTATION_LOCATION,
  DEFAULT_NAMESPACE,
  type Entity,
  RELATION_DEPENDS_ON,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_COURSE,
  ANNOTATION_DEFINITIONS,
  ANNOTATION_SERVICE_NAME,
  ANNOTATION_SRE_PARTNER,
  ANNOTATION_TIER,
  technologyOf,
} from '@vigie/backstage-plugin-reliability-common';
import { createHash } from 'node:crypto';
import type { ServiceRow } from '../database/tables';
import { docsPages } from './docsPages';
import { normaliseEntityRef } from './entityRefs';

/** The fields of an entity that {@link toServiceRow} reads; nothing else is asked of the catalog. */
export const SERVICE_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.type',
  'spec.owner',
  'spec.system',
  'spec.lifecycle',
  'metadata.tags',
  'spec.dependsOn',
  'relations',
];

const MAX_DEPENDENCIES = 100;
const MAX_ANNOTATIONS = 20;

/** Whether an entity is a course: a `Resource` of `spec.type: course`. */
export function isCourse(entity: Entity): boolean {
  return (
    entity.kind.toLowerCase() === 'resource' && entity.spec?.type === 'course'
  );
}

/**
 * What the projection keeps of an entity; all of it is untrusted text.
 *
 * @param annotationPrefixes - annotations kept as they are, for the sources that read them
 */
export function toServiceRow(
  entity: Entity,
  seenAt: number,
  annotationPrefixes: readonly string[] = [],
): ServiceRow {
  const annotations = entity.metadata.annotations ?? {};
  const defaultNamespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  const specText = (key: string, limit: number) =>
    text(entity.spec?.[key], limit);
  const reference = (value: string | null, defaultKind: string) =>
    value === null
      ? null
      : normaliseEntityRef(value, { defaultKind, defaultNamespace });
  const course = isCourse(entity);

  const row = {
    entity_ref: stringifyEntityRef(entity),
    kind: entity.kind,
    namespace: defaultNamespace,
    name: entity.metadata.name,
    title: text(entity.metadata.title, 500),
    type: specText('type', 200),
    owner: reference(specText('owner', 400), 'group'),
    system: reference(specText('system', 400), 'system'),
    lifecycle: specText('lifecycle', 200),
    tier: text(annotations[ANNOTATION_TIER], 63),
    service_name:
      text(annotations[ANNOTATION_SERVICE_NAME], 200) ?? entity.metadata.name,
    sre_partner: reference(
      text(annotations[ANNOTATION_SRE_PARTNER], 400),
      'user',
    ),
    folder: text(
      annotations[course ? ANNOTATION_COURSE : ANNOTATION_DEFINITIONS],
      2000,
    ),
    location: text(annotations[ANNOTATION_LOCATION], 2000),
    docs: course ? null : docsPages(annotations),
    is_course: course ? 1 : 0,
    technology: course ? null : technologyOf(hintsOf(entity)) ?? null,
    depends_on: JSON.stringify(dependenciesOf(entity, defaultNamespace)),
    annotations: JSON.stringify(
      Object.fromEntries(
        Object.entries(annotations)
          .filter(([key]) =>
            annotationPrefixes.some(prefix => key.startsWith(prefix)),
          )
          .slice(0, MAX_ANNOTATIONS)
          .map(([key, value]) => [key.slice(0, 200), text(value, 500) ?? '']),
      ),
    ),
  };
  return {
    ...row,
    digest: createHash('sha256').update(JSON.stringify(row)).digest('hex'),
    seen_at: seenAt,
  };
}

/** What tells its technology, without values that are not text. */
function hintsOf({ kind, metadata, spec }: Entity) {
  const tags: unknown = metadata.tags;
  return {
    kind,
    metadata: {
      annotations: metadata.annotations,
      tags: Array.isArray(tags)
        ? tags.filter((tag): tag is string => typeof tag === 'string')
        : [],
    },
    spec,
  };
}

/** What it depends on: relations, and what its file says while the catalog has not made them. */
function dependenciesOf(entity: Entity, defaultNamespace: string): string[] {
  const written: unknown = entity.spec?.dependsOn;
  const refs = [
    ...(entity.relations ?? [])
      .filter(({ type }) => type === RELATION_DEPENDS_ON)
      .map(({ targetRef }) => targetRef),
    ...(Array.isArray(written) ? written : []),
  ].flatMap(each => text(each, 400) ?? []);
  return [
    ...new Set(
      refs.map(ref =>
        normaliseEntityRef(ref, { defaultKind: 'component', defaultNamespace }),
      ),
    ),
  ]
    .sort()
    .slice(0, MAX_DEPENDENCIES);
}

/** Catalog values come from YAML that nobody has checked: numbers and dates turn up where text is meant. */
function text(value: unknown, limit: number): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') {
    return null;
  }
  // PostgreSQL text cannot hold NUL.
  const trimmed = String(value).replace(/\0/g, '').trim().slice(0, limit);
  return trimmed === '' ? null : trimmed;
}
