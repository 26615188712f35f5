import { isAlias, isMap, isScalar, isSeq, Scalar } from 'yaml';
import type { LineCounter, Node, YAMLMap, YAMLSeq } from 'yaml';
import { MAXIMUM_ALIASED_NODES, MAXIMUM_DEPTH } from './limits';
import { quoted } from './quoted';
import type { Position, YamlMap, YamlNode, YamlScalar } from './nodes';

export interface LocateContext {
  lineCounter: LineCounter;
  /** Lines of the file before this document. */
  lineOffset: number;
  report(
    rule:
      | 'yaml/alias-expansion'
      | 'yaml/alias-unknown'
      | 'yaml/duplicate-key'
      | 'yaml/key'
      | 'yaml/merge-key'
      | 'yaml/too-deep',
    at: Position,
    message: string,
  ): void;
}

interface Located {
  node: YamlNode;
  /** Nodes when every alias is written out. */
  size: number;
}

class Locator {
  isSound = true;
  private readonly anchors = new Map<string, Located | 'open'>();
  private aliased = 0;

  constructor(private readonly context: LocateContext) {}

  visit(item: unknown, fallback: Position, depth: number): Located {
    const range = (item as Node | null)?.range;
    const at = range ? this.positionOf(range[0]) : fallback;
    if (depth > MAXIMUM_DEPTH) {
      // One report is enough: what is above is too deep as well.
      if (this.isSound) {
        this.refuse(
          'yaml/too-deep',
          at,
          `Nested more than ${MAXIMUM_DEPTH} levels deep. Flatten this value.`,
        );
      }
      return leaf(at);
    }
    if (isAlias(item)) return this.visitAlias(item.source, at);

    const anchor =
      isScalar(item) || isMap(item) || isSeq(item) ? item.anchor : undefined;
    if (anchor) this.anchors.set(anchor, 'open');
    const located = this.visitValue(item, at, depth);
    if (anchor) this.anchors.set(anchor, located);
    return located;
  }

  private visitAlias(name: string, at: Position): Located {
    const target = this.anchors.get(name);
    if (!target || target === 'open') {
      this.refuse(
        'yaml/alias-unknown',
        at,
        target
          ? `The alias *${name} is inside the value it names. Write the value out.`
          : `No anchor &${name} comes before this alias. Define it above, or write the value out.`,
      );
      return leaf(at);
    }
    this.aliased += target.size;
    if (this.aliased <= MAXIMUM_ALIASED_NODES) return target;
    if (this.isSound) {
      this.refuse(
        'yaml/alias-expansion',
        at,
        `Aliases add more than ${MAXIMUM_ALIASED_NODES} values to this document. Write the values out, or use fewer aliases.`,
      );
    }
    return leaf(at);
  }

  private visitValue(item: unknown, at: Position, depth: number): Located {
    if (isSeq(item)) return this.visitList(item, at, depth);
    if (isMap(item)) return this.visitMap(item, at, depth);
    if (isScalar(item)) return { node: scalarOf(item, at), size: 1 };
    return leaf(at);
  }

  private visitList(list: YAMLSeq, at: Position, depth: number): Located {
    const items = list.items.map(item => this.visit(item, at, depth + 1));
    return {
      node: { kind: 'list', at, items: items.map(({ node }) => node) },
      size: items.reduce((sum, { size }) => sum + size, 1),
    };
  }

  private visitMap(map: YAMLMap, at: Position, depth: number): Located {
    const entries: YamlMap['entries'] = new Map();
    let size = 1;
    for (const pair of map.items) {
      const { node: key } = this.visit(pair.key, at, depth + 1);
      if (key.kind !== 'scalar') {
        this.refuse('yaml/key', key.at, 'A key must be plain text.');
      } else if (key.text === '<<') {
        this.context.report(
          'yaml/merge-key',
          key.at,
          'Merge keys (<<) are not part of YAML 1.2 and are not read. Write the fields out.',
        );
      } else if (entries.has(key.text)) {
        this.refuse(
          'yaml/duplicate-key',
          key.at,
          `The key ${quoted(
            key.text,
          )} appears twice in this mapping. Keep one of them.`,
        );
      } else {
        const value = this.visit(pair.value, key.at, depth + 1);
        size += value.size;
        entries.set(key.text, { at: key.at, value: value.node });
      }
    }
    return { node: { kind: 'map', at, entries }, size };
  }

  private positionOf(offset: number): Position {
    const { line, col } = this.context.lineCounter.linePos(offset);
    return {
      line: Math.max(1, line) + this.context.lineOffset,
      column: Math.max(1, col),
    };
  }

  private refuse(...report: Parameters<LocateContext['report']>) {
    this.isSound = false;
    this.context.report(...report);
  }
}

/**
 * Turns a parsed document into nodes that know their place. Aliases are shared,
 * not copied. A document that is not sound must not be used.
 */
export function locate(
  root: Node | null,
  context: LocateContext,
): { root: YamlNode; isSound: boolean } {
  const locator = new Locator(context);
  const top = { line: context.lineOffset + 1, column: 1 };
  const { node } = locator.visit(root, top, 0);
  return { root: node, isSound: locator.isSound };
}

function leaf(at: Position): Located {
  const node: YamlScalar = {
    kind: 'scalar',
    at,
    value: undefined,
    text: '',
    isQuoted: false,
  };
  return { node, size: 1 };
}

function scalarOf(scalar: Scalar, at: Position): YamlScalar {
  const { value, source } = scalar;
  const isKnown =
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean';
  return {
    kind: 'scalar',
    at,
    value: isKnown ? value : undefined,
    // A number keeps the digits it was written with.
    text: typeof value === 'string' ? value : source ?? '',
    isQuoted: scalar.type !== undefined && scalar.type !== Scalar.PLAIN,
  };
}
