import type { DefinitionRuleId } from '../rules';
import type { Reporter } from '../reporting';
import { isAbsent } from './nodes';
import type { Position, YamlMap, YamlNode, YamlScalar } from './nodes';
import { listed, quoted } from './quoted';

/** Which rules the fields of a family of documents break. */
export interface FieldRules {
  required: DefinitionRuleId;
  type: DefinitionRuleId;
  unknownField: DefinitionRuleId;
}

/** A value with the place and path to name in a problem. */
export interface Field<T> {
  value: T;
  at: Position;
  path: string;
}

/**
 * Reads the fields of a mapping and reports what is missing, of the wrong kind
 * or unknown. Readers return `undefined` both for a field that is absent and
 * for one whose value was reported: callers never report twice.
 */
export class Fields {
  private readonly known = new Set<string>();

  constructor(
    private readonly node: YamlMap,
    readonly path: string,
    private readonly rules: FieldRules,
    readonly reporter: Reporter,
  ) {}

  get at(): Position {
    return this.node.at;
  }

  pathOf(key: string): string {
    return this.path ? `${this.path}.${key}` : key;
  }

  /** Place of a field's value, or of the mapping when there is no such field. */
  place(key: string): { at: Position; path: string } {
    const entry = this.node.entries.get(key);
    const at = entry && !isAbsent(entry.value) ? entry.value.at : entry?.at;
    return { at: at ?? this.at, path: this.pathOf(key) };
  }

  /** Whether a value is there, of any kind. */
  has(key: string): boolean {
    this.known.add(key);
    return !isAbsent(this.node.entries.get(key)?.value);
  }

  nodeAt(key: string): YamlNode | undefined {
    return this.has(key) ? this.node.entries.get(key)?.value : undefined;
  }

  /** Reports the field as missing unless it is there. */
  require(key: string, example: string): boolean {
    if (this.has(key)) return true;
    const where = this.path ? ` in ${this.path}` : '';
    this.reporter.report(
      this.rules.required,
      `The field ${key} is missing${where}. Write ${example}.`,
      { ...this.place(key) },
    );
    return false;
  }

  scalar(key: string): Field<YamlScalar> | undefined {
    return this.typed(key, 'one value', node =>
      node.kind === 'scalar' ? node : undefined,
    );
  }

  /** A text that is not empty. Numbers are not texts: `1.10` would lose its zero. */
  text(key: string): Field<string> | undefined {
    return this.typed(key, 'a text', node =>
      node.kind === 'scalar' &&
      typeof node.value === 'string' &&
      node.value.trim()
        ? node.value
        : undefined,
    );
  }

  boolean(key: string): Field<boolean> | undefined {
    return this.typed(key, 'true or false', node =>
      node.kind === 'scalar' && typeof node.value === 'boolean'
        ? node.value
        : undefined,
    );
  }

  map(key: string): Fields | undefined {
    const field = this.typed(key, 'a mapping of fields', node =>
      node.kind === 'map' ? node : undefined,
    );
    return field && this.below(field.value, field.path);
  }

  list(key: string): Field<YamlNode>[] | undefined {
    const field = this.typed(key, 'a list', node =>
      node.kind === 'list' ? node.items : undefined,
    );
    return field?.value.map((value, index) => ({
      value,
      at: value.at,
      path: `${field.path}[${index}]`,
    }));
  }

  /** A list of mappings; items of another kind are reported and left out. */
  maps(key: string): Fields[] | undefined {
    return this.list(key)?.flatMap(({ value, at, path }) => {
      if (value.kind === 'map') return [this.below(value, path)];
      this.reportType(path, at, 'a mapping of fields', value);
      return [];
    });
  }

  /** A list of texts, or one text. Other items are reported and left out. */
  texts(key: string): Field<string>[] | undefined {
    const node = this.nodeAt(key);
    if (node?.kind === 'scalar') {
      const field = this.text(key);
      return field && [field];
    }
    return this.list(key)?.flatMap(({ value, at, path }) => {
      if (
        value.kind === 'scalar' &&
        typeof value.value === 'string' &&
        value.value.trim()
      ) {
        return [{ value: value.value, at, path }];
      }
      this.reportType(path, at, 'a text', value);
      return [];
    });
  }

  entries(): Array<Field<YamlNode> & { key: string }> {
    return Array.from(this.node.entries, ([key, entry]) => {
      this.known.add(key);
      return { key, value: entry.value, at: entry.at, path: this.pathOf(key) };
    });
  }

  /** Reports every field that no reader asked for. */
  reportUnknown(): void {
    for (const [key, { at }] of this.node.entries) {
      if (!this.known.has(key)) {
        const known = Array.from(this.known).sort();
        this.reporter.report(
          this.rules.unknownField,
          `The field ${quoted(key)} is not known${
            this.path ? ` in ${this.path}` : ''
          } and is ignored. Known fields: ${listed(known)}.`,
          { at, path: this.pathOf(key) },
        );
      }
    }
  }

  /** Reads a mapping below this one by the same rules. */
  below(node: YamlMap, path: string): Fields {
    return new Fields(node, path, this.rules, this.reporter);
  }

  private typed<T>(
    key: string,
    expected: string,
    convert: (node: YamlNode) => T | undefined,
  ): Field<T> | undefined {
    const node = this.nodeAt(key);
    if (!node) return undefined;
    const value = convert(node);
    if (value !== undefined) return { value, ...this.place(key) };
    const { at, path } = this.place(key);
    this.reportType(path, at, expected, node);
    return undefined;
  }

  private reportType(
    path: string,
    at: Position,
    expected: string,
    node: YamlNode,
  ) {
    this.reporter.report(
      this.rules.type,
      `${path} must be ${expected}, not ${describe(node)}.`,
      { at, path },
    );
  }
}

export function describe(node: YamlNode): string {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'a mapping of fields';
  if (node.value === undefined) return 'nothing';
  if (typeof node.value === 'string') {
    return node.value.trim()
      ? `the text ${quoted(node.value)}`
      : 'an empty text';
  }
  return `${
    typeof node.value === 'number' ? 'the number ' : ''
  }${node.text.slice(0, 40)}`;
}
