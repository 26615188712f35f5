// Together these bound the work of the backtracking matcher of JavaScript: the
// patterns come from definitions, which nobody has vouched for.
const MAX_PATTERN = 100;
const MAX_VARIABLE = 2;
const MAX_GROUPS = 2;

/** Reads a pattern with a grammar of its own and writes it anew. */
class PatternReader {
  private at = 0;
  private variable = 0;
  private groups = 0;

  constructor(private readonly text: string) {}

  read(): string | undefined {
    const written = this.alternatives();
    return this.at < this.text.length ||
      this.variable > MAX_VARIABLE ||
      this.groups > MAX_GROUPS
      ? undefined
      : written;
  }

  private alternatives(): string | undefined {
    let written = '';
    while (this.at < this.text.length && this.text[this.at] !== ')') {
      if (this.text[this.at] === '|') {
        this.at += 1;
        written += '|';
        continue;
      }
      const next =
        this.text[this.at] === '(' ? this.group() : this.repeatedAtom();
      if (next === undefined) {
        return undefined;
      }
      written += next;
    }
    return written;
  }

  private group(): string | undefined {
    this.groups += 1;
    this.at += this.text.startsWith('(?:', this.at) ? 3 : 1;
    const inner = this.alternatives();
    if (inner === undefined || this.text[this.at] !== ')') {
      return undefined;
    }
    this.at += 1;
    const optional = this.text[this.at] === '?';
    if (optional) {
      this.at += 1;
      this.variable += 1;
    }
    return this.isRepeated() ? undefined : `(?:${inner})${optional ? '?' : ''}`;
  }

  private repeatedAtom(): string | undefined {
    const atom = this.atom();
    const times = atom === undefined ? undefined : this.quantifier();
    return times === undefined ? undefined : `${atom}${times}`;
  }

  private atom(): string | undefined {
    const [literal] = this.take(/^[A-Za-z0-9_ /:%,=@~#&;<>!'"-]/);
    if (literal) {
      return literal;
    }
    const [dot] = this.take(/^\./);
    if (dot) {
      return dot;
    }
    const [escaped, character] = this.take(/^\\([.+*?()|[\]{}^$\\/-]|d)/);
    if (escaped) {
      // Written so that both the strict syntax of JavaScript and RE2 mean it.
      return (
        new Map([
          ['d', '[0-9]'],
          ['-', '-'],
        ]).get(character) ?? escaped
      );
    }
    const [set] = this.take(/^\[\^?(?:[A-Za-z0-9_](?:-[A-Za-z0-9_])?)+\]/);
    return set;
  }

  private quantifier(): string | undefined {
    const [found, least, most] = this.take(
      /^(?:[*+?]|\{(\d{1,2})(?:,(\d{1,2}))?\})/,
    );
    if (!found) {
      return '';
    }
    if (least === undefined || most !== undefined) {
      this.variable += 1;
    }
    // Lazy and possessive marks, and a second quantifier, are left to the server.
    return this.isRepeated() ? undefined : found;
  }

  private isRepeated(): boolean {
    return /^[*+?{]/.test(this.text.slice(this.at));
  }

  private take(pattern: RegExp): readonly [string?, ...string[]] {
    const found = pattern.exec(this.text.slice(this.at));
    this.at += found?.[0].length ?? 0;
    return found ? [found[0], ...found.slice(1)] : [];
  }
}

/**
 * The anchored pattern, when it uses only what RE2 and JavaScript share and
 * takes no time worth speaking of: literals, dots, simple classes, few groups
 * that repeat at most once and few repetitions.
 */
export function commonPattern(text: string): RegExp | undefined {
  if (text.length > MAX_PATTERN) {
    return undefined;
  }
  const written = new PatternReader(text).read();
  if (written === undefined) {
    return undefined;
  }
  try {
    return new RegExp(`^(?:${written})$`, 'u');
  } catch {
    return undefined;
  }
}
