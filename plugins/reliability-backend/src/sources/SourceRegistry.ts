import { ConflictError } from '@backstage/errors';

interface NamedSource {
  readonly name: string;
  readonly type: string;
}

/**
 * Sources of one kind, unique by type and name. Types are compared ignoring
 * case, as in definitions.
 */
export class SourceRegistry<TSource extends NamedSource> {
  readonly #kind: string;
  readonly #sources = new Map<string, TSource>();

  constructor(kind: string) {
    this.#kind = kind;
  }

  /**
   * @throws `ConflictError` when one of that type and name is there already.
   */
  add(...sources: TSource[]): void {
    for (const source of sources) {
      const key = `${source.type.toLowerCase()}\n${source.name}`;
      const existing = this.#sources.get(key);
      if (existing) {
        throw new ConflictError(
          `Two ${this.#kind}s of type '${existing.type}' are both named '${
            existing.name
          }' ` +
            `(${existing.constructor.name} and ${source.constructor.name}); give one of them another name`,
        );
      }
      this.#sources.set(key, source);
    }
  }

  list(): TSource[] {
    return [...this.#sources.values()];
  }
}
