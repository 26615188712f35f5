/** A place in a file; both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A scalar with its source text, so that `0.9990` keeps all its digits. */
export interface YamlScalar {
  kind: 'scalar';
  at: Position;
  /** `undefined` for an empty value or `null`. */
  value: string | number | boolean | undefined;
  text: string;
  isQuoted: boolean;
}

export interface YamlList {
  kind: 'list';
  at: Position;
  items: YamlNode[];
}

export interface YamlMap {
  kind: 'map';
  at: Position;
  entries: Map<string, { at: Position; value: YamlNode }>;
}

/** A YAML value that knows where it was written. Aliases share the node they name. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export function isAbsent(node: YamlNode | undefined): boolean {
  return !node || (node.kind === 'scalar' && node.value === undefined);
}

/** An entry of a mapping, without reporting anything; for looking before reading. */
export function peek(
  node: YamlNode | undefined,
  key: string,
): YamlNode | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

/** As `peek`, for the text of a scalar. */
export function peekText(
  node: YamlNode | undefined,
  key: string,
): string | undefined {
  const value = peek(node, key);
  return value?.kind === 'scalar' && value.value !== undefined
    ? value.text
    : undefined;
}
