import { InputError } from '@backstage/errors';
import { readTokens, type Token } from './tokens';

/** What a selector may ask of a dashboard; what cannot be told is absent. */
export interface SelectorFields {
  title: string;
  tags: readonly string[];
  url: string;
  folderTitle?: string;
  folderUrl?: string;
}

/** Whether a dashboard is meant; `undefined` when it cannot be told. */
export type Selector = (dashboard: SelectorFields) => boolean | undefined;

type Value = string | readonly string[] | boolean | undefined;

interface Term {
  type: 'condition' | 'text' | 'list';
  read(dashboard: SelectorFields): Value;
}

const MAXIMUM_LENGTH = 2000;
const MAXIMUM_DEPTH = 50;
const SINGLE_WORD = /^[\w-]+$/;

class SelectorParser {
  private place = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Term {
    const term = this.either();
    if (this.place < this.tokens.length) {
      throw new InputError('an operator is missing between two of its parts');
    }
    return condition(term);
  }

  private either(): Term {
    let term = this.both();
    while (this.takes('||')) {
      const [left, right] = [condition(term), condition(this.both())];
      term = logical(true, left, right);
    }
    return term;
  }

  private both(): Term {
    let term = this.comparison();
    while (this.takes('&&')) {
      const [left, right] = [condition(term), condition(this.comparison())];
      term = logical(false, left, right);
    }
    return term;
  }

  private comparison(): Term {
    let term = this.single();
    for (;;) {
      if (this.takes('@>')) term = inclusion(term, this.single());
      else if (this.takes('==')) term = equality(true, term, this.single());
      else if (this.takes('!=')) term = equality(false, term, this.single());
      else return term;
    }
  }

  private single(): Term {
    this.depth += 1;
    if (this.depth > MAXIMUM_DEPTH) {
      throw new InputError('it is nested too deep');
    }
    const term = this.takes('!') ? negation(this.single()) : this.primary();
    this.depth -= 1;
    return term;
  }

  private primary(): Term {
    if (this.takes('(')) {
      const term = this.either();
      if (!this.takes(')')) throw new InputError('a ) is missing');
      return term;
    }
    const token = this.tokens[this.place];
    if (!token) throw new InputError('it ends too early');
    this.place += 1;
    if (token.kind === 'text') {
      return { type: 'text', read: () => token.text };
    }
    if (token.kind === 'name') return field(token.text);
    throw new InputError(`a name or a text is missing before ${token.text}`);
  }

  private takes(sign: string): boolean {
    const token = this.tokens[this.place];
    const isThere = token?.kind === 'sign' && token.text === sign;
    if (isThere) this.place += 1;
    return isThere;
  }
}

/**
 * Reads the annotation `grafana/dashboard-selector`: a single word is a tag,
 * anything else an expression such as `tags @> 'checkout' && title != 'Old'`.
 * It is read, never run, and refused where it could not mean anything.
 *
 * @throws InputError that tells what is wrong, and does not quote the text
 */
export function parseSelector(selector: string): Selector {
  const text = selector.trim();
  if (text.length > MAXIMUM_LENGTH) {
    throw new InputError(`it is longer than ${MAXIMUM_LENGTH} characters`);
  }
  if (SINGLE_WORD.test(text)) return ({ tags }) => tags.includes(text);
  const term = new SelectorParser(readTokens(text)).whole();
  return dashboard => {
    const value = term.read(dashboard);
    return typeof value === 'boolean' ? value : undefined;
  };
}

function field(name: string): Term {
  switch (name) {
    case 'tags':
      return { type: 'list', read: ({ tags }) => tags };
    case 'title':
    case 'url':
    case 'folderTitle':
    case 'folderUrl':
      return { type: 'text', read: dashboard => dashboard[name] };
    case 'true':
    case 'false':
      return { type: 'condition', read: () => name === 'true' };
    default:
      throw new InputError(
        'it may ask for title, tags, url, folderTitle and folderUrl only',
      );
  }
}

function condition(term: Term): Term {
  if (term.type === 'condition') return term;
  throw new InputError(
    "a part of it is no condition: compare it with ==, != or @>, as in tags @> 'checkout'",
  );
}

function logical(isEither: boolean, left: Term, right: Term): Term {
  return {
    type: 'condition',
    // What decides alone decides, even where the other cannot be told.
    read: dashboard => {
      const one = left.read(dashboard);
      if (one === isEither) return one;
      const other = right.read(dashboard);
      return other === isEither || one !== undefined ? other : undefined;
    },
  };
}

function negation(term: Term): Term {
  const { read } = condition(term);
  return {
    type: 'condition',
    read: dashboard => {
      const value = read(dashboard);
      return value === undefined ? undefined : !value;
    },
  };
}

function equality(isEqual: boolean, left: Term, right: Term): Term {
  if (left.type !== right.type || left.type === 'list') {
    throw new InputError('== and != compare two texts; a list is asked by @>');
  }
  return {
    type: 'condition',
    read: dashboard => {
      const [one, other] = [left.read(dashboard), right.read(dashboard)];
      if (one === undefined || other === undefined) return undefined;
      return (one === other) === isEqual;
    },
  };
}

function inclusion(list: Term, item: Term): Term {
  if (list.type !== 'list' || item.type !== 'text') {
    throw new InputError('@> needs a list before it and a text behind it');
  }
  return {
    type: 'condition',
    read: dashboard => {
      const [items, text] = [list.read(dashboard), item.read(dashboard)];
      if (typeof text !== 'string' || !Array.isArray(items)) return undefined;
      return items.includes(text);
    },
  };
}
