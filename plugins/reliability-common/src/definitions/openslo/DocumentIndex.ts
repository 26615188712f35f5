import type { ProblemPlace, Reporter } from '../reporting';
import { quoted } from '../yaml';
import { placeName, reportDuplicate } from './document';
import type { NamedDocument } from './document';

/** The documents of one kind by name, and which of them something refers to. */
export class DocumentIndex<T> {
  private readonly byName = new Map<string, NamedDocument<T>>();
  private readonly used = new Set<string>();
  private isOneMissing = false;

  /**
   * Keeps the first sound document of each name, or else the first one: a
   * broken document must not hide a good one of its name.
   */
  constructor(
    private readonly kind: string,
    documents: ReadonlyArray<NamedDocument<T> | undefined>,
  ) {
    for (const document of documents) {
      if (!document) continue;
      const first = this.byName.get(document.name);
      if (!first || (!first.isSound && document.isSound)) {
        this.byName.set(document.name, document);
      } else if (document.isSound) {
        reportDuplicate(kind, document.name, document, first);
      }
    }
  }

  get isEmpty(): boolean {
    return this.byName.size === 0;
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  /** Notes that something refers to the document, without a look at it. */
  mention(name: string | undefined): void {
    if (name !== undefined) this.used.add(name);
  }

  /** The sound document of that name. Reports that there is none, or that it is broken. */
  resolve(
    name: string,
    reporter: Reporter,
    place: ProblemPlace,
    advice = 'Add one, or correct the name.',
  ): NamedDocument<T> | undefined {
    this.used.add(name);
    const document = this.byName.get(name);
    if (!document) {
      this.isOneMissing = true;
      reporter.report(
        'openslo/reference-missing',
        `No ${this.kind} named ${quoted(name)} is in this folder. ${advice}`,
        place,
      );
      return undefined;
    }
    if (!document.isSound) {
      reporter.report(
        'openslo/reference-invalid',
        `The ${this.kind} ${quoted(name)} (${placeName(
          document,
        )}) is not valid. Correct it first.`,
        place,
      );
      return undefined;
    }
    return document;
  }

  /**
   * Warns of the sound documents that nothing has asked for. Where a reference
   * leads nowhere, a name is misspelled, and that is one mistake and not two.
   */
  reportUnused(): void {
    if (this.isOneMissing) return;
    for (const [name, { isSound, reporter, at }] of this.byName) {
      if (isSound && !this.used.has(name)) {
        reporter.report(
          'openslo/unused',
          `Nothing in this folder refers to the ${this.kind} ${quoted(
            name,
          )}. Refer to it, or remove it.`,
          { at, path: 'metadata.name' },
        );
      }
    }
  }
}
