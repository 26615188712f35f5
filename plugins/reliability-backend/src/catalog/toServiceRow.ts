import {
  ANNOTATION_LOCATION,
  DEFAULT_NAMESPACE,
  type Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_COURSE,
  ANNOTATION_DEFINITIONS,
  ANNOTATION_SERVICE_NAME,
  ANNOTATION_SRE_PARTNER,
  ANNOTATION_TIER,
} from '@vigie/backstage-plugin-reliability-common';
import { createHash } from 'node:crypto';
import type { ServiceRow } from '../database/tables';
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
];

/** Whether an entity is a course: a `Resource` of `spec.type: course`. */
export function isCourse(entity: Entity): boolean {
  return (
    entity.kind.toLowerCase() === 'resource' && entity.spec?.type === 'course'
  );
}

/** What the projection keeps of an entity; all of it is untrusted text. */
export function toServiceRow(entity: Entity, seenAt: number): ServiceRow {
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
    is_course: course ? 1 : 0,
  };
  return {
    ...row,
    digest: createHash('sha256').update(JSON.stringify(row)).digest('hex'),
    seen_at: seenAt,
  };
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
