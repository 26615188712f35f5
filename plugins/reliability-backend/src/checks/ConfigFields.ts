import { InputError } from '@backstage/errors';

/**
 * Fields of a part of the configuration whose keys are not names of fields:
 * ids of checks hold slashes, which the host's reader refuses.
 */
export class ConfigFields {
  readonly #read = new Set<string>();

  constructor(
    private readonly value: Readonly<Record<string, unknown>>,
    readonly path: string,
  ) {}

  /** @throws `InputError` when the value is no mapping. */
  static of(value: unknown, path: string): ConfigFields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new InputError(`${path} must be a mapping`);
    }
    return new ConfigFields(value as Record<string, unknown>, path);
  }

  keys(): string[] {
    return Object.keys(this.value);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  get(key: string): unknown {
    this.#read.add(key);
    return Object.hasOwn(this.value, key)
      ? this.value[key] ?? undefined
      : undefined;
  }

  text(key: string, pattern?: RegExp, example?: string): string | undefined {
    const value = this.get(key);
    if (value === undefined) return undefined;
    if (
      typeof value !== 'string' ||
      !value.trim() ||
      (pattern && !pattern.test(value))
    ) {
      throw this.error(
        key,
        example ? `must look like ${example}` : 'must be a text',
      );
    }
    return value.trim();
  }

  required(key: string, pattern?: RegExp, example?: string): string {
    const value = this.text(key, pattern, example);
    if (value === undefined) throw this.error(key, 'is missing');
    return value;
  }

  flag(key: string): boolean | undefined {
    const value = this.get(key);
    if (value !== undefined && typeof value !== 'boolean') {
      throw this.error(key, 'must be true or false');
    }
    return value as boolean | undefined;
  }

  choice<TWord extends string>(
    key: string,
    words: readonly TWord[],
  ): TWord | undefined {
    const value = this.get(key);
    if (value === undefined) return undefined;
    const found = words.find(word => word === value);
    if (!found) throw this.error(key, `must be one of ${words.join(', ')}`);
    return found;
  }

  words(key: string): string[] | undefined {
    const value = this.get(key);
    if (value === undefined) return undefined;
    if (
      !Array.isArray(value) ||
      !value.length ||
      !value.every(each => typeof each === 'string' || typeof each === 'number')
    ) {
      throw this.error(key, 'must be a list of words');
    }
    return value.map(String);
  }

  /** A day that is on the calendar. */
  day(key: string): string | undefined {
    const day = this.text(key, /^\d{4}-\d{2}-\d{2}$/, "'2027-03-31'");
    if (day === undefined) return undefined;
    const time = new Date(`${day}T00:00:00Z`);
    if (
      Number.isNaN(time.getTime()) ||
      time.toISOString().slice(0, 10) !== day
    ) {
      throw this.error(key, 'is not on the calendar');
    }
    return day;
  }

  below(key: string): ConfigFields | undefined {
    const value = this.get(key);
    return value === undefined
      ? undefined
      : ConfigFields.of(value, `${this.path}.${key}`);
  }

  list(key: string): ConfigFields[] {
    const value = this.get(key);
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw this.error(key, 'must be a list');
    return value.map((each, index) =>
      ConfigFields.of(each, `${this.path}.${key}[${index}]`),
    );
  }

  /** @throws `InputError` for a field that nobody asked for: a typo would go unseen. */
  refuseOthers(): void {
    const other = this.keys().find(key => !this.#read.has(key));
    if (other) throw this.error(other, 'is not known');
  }

  error(key: string, problem: string): InputError {
    return new InputError(`${this.path}.${key} ${problem}`);
  }
}
