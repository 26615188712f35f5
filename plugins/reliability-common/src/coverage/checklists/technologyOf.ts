import type { ChecklistTechnology } from '../facts';

/**
 * What an entity is, where its type and tags do not tell: `postgresql`,
 * `elasticsearch`, `redis`, `rabbitmq` or `kafka`; anything else says that it is
 * none of them.
 *
 * @public
 */
export const ANNOTATION_TECHNOLOGY = 'reliability/technology';

const WORDS: Readonly<Record<string, ChecklistTechnology>> = {
  postgresql: 'postgresql',
  postgres: 'postgresql',
  pgsql: 'postgresql',
  elasticsearch: 'elasticsearch',
  opensearch: 'elasticsearch',
  redis: 'redis',
  valkey: 'redis',
  rabbitmq: 'rabbitmq',
  kafka: 'kafka',
};

/** The parts of a catalog entity that tell what it is. @public */
export interface TechnologyHints {
  metadata: {
    annotations?: Readonly<Record<string, string>>;
    tags?: readonly string[];
  };
  spec?: Readonly<Record<string, unknown>>;
}

/**
 * The technology with a checklist that an entity is. The annotation
 * `reliability/technology` decides; else its type, else its tags. A component
 * that is tagged with a technology uses it and is none: of components only the
 * annotation and the type count.
 *
 * @public
 */
export function technologyOf(
  entity: TechnologyHints & { kind?: string },
): ChecklistTechnology | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const told = Object.hasOwn(annotations, ANNOTATION_TECHNOLOGY)
    ? String(annotations[ANNOTATION_TECHNOLOGY]).trim()
    : '';
  if (told) return read(told);
  const type = entity.spec?.type;
  const own = typeof type === 'string' ? read(type) : undefined;
  if (own || entity.kind?.toLocaleLowerCase('en-US') === 'component') {
    return own;
  }
  return (entity.metadata.tags ?? [])
    .map(read)
    .find(technology => technology !== undefined);
}

/** `postgresql-15` and `aws-rds-postgres` are PostgreSQL. */
function read(text: string): ChecklistTechnology | undefined {
  return text
    .slice(0, 200)
    .toLocaleLowerCase('en-US')
    .split(/[^a-z]+/)
    .flatMap(word => (Object.hasOwn(WORDS, word) ? [WORDS[word]] : []))[0];
}
