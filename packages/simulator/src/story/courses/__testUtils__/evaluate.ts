const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  round: Math.round,
  floor: Math.floor,
  ceil: Math.ceil,
  sqrt: Math.sqrt,
  log10: Math.log10,
  log2: Math.log2,
  ln: Math.log,
  exp: Math.exp,
};

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9]*)|([-+*/^(),]))/y;

/** Reads from left to right; each method takes what binds tighter than the one before. */
class Expression {
  readonly #tokens: string[];
  #at = 0;

  constructor(private readonly text: string) {
    this.#tokens = tokensOf(text);
  }

  value(): number {
    const value = this.#sum();
    return this.#at < this.#tokens.length ? this.#refuse() : value;
  }

  #sum(): number {
    let value = this.#product();
    let sign = this.#take('+', '-');
    while (sign) {
      const next = this.#product();
      value = sign === '+' ? value + next : value - next;
      sign = this.#take('+', '-');
    }
    return value;
  }

  #product(): number {
    let value = this.#signed();
    let sign = this.#take('*', '/');
    while (sign) {
      const next = this.#signed();
      value = sign === '*' ? value * next : value / next;
      sign = this.#take('*', '/');
    }
    return value;
  }

  #signed(): number {
    return this.#take('-') ? -this.#signed() : this.#power();
  }

  #power(): number {
    const base = this.#atom();
    return this.#take('^') ? base ** this.#signed() : base;
  }

  #atom(): number {
    if (this.#take('(')) return this.#closed(this.#sum());
    const token = this.#tokens[this.#at] ?? '';
    if (/^\d/.test(token)) {
      this.#at += 1;
      return Number(token);
    }
    if (!Object.hasOwn(FUNCTIONS, token)) return this.#refuse();
    this.#at += 1;
    if (!this.#take('(')) return this.#refuse();
    const values = [this.#sum()];
    while (this.#take(',')) values.push(this.#sum());
    return this.#closed(FUNCTIONS[token](...values));
  }

  #closed(value: number): number {
    return this.#take(')') ? value : this.#refuse();
  }

  #take(...wanted: string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (!wanted.includes(token)) return undefined;
    this.#at += 1;
    return token;
  }

  #refuse(): never {
    throw new Error(
      `'${this.text}' has an unexpected ${
        this.#tokens[this.#at] ?? 'end'
      } at token ${this.#at + 1}`,
    );
  }
}

/**
 * The value of an arithmetic expression as `worked.yaml` has them: numbers,
 * `+ - * / ^ ( )` and the functions above, and nothing else.
 *
 * @throws an Error when it is not one, or has no finite value
 */
export function evaluate(expression: string): number {
  const value = new Expression(expression).value();
  if (!Number.isFinite(value)) {
    throw new Error(`'${expression}' has no finite value`);
  }
  return value;
}

/** Rounded half up to digits after the point, unharmed by binary fractions. */
export function roundTo(value: number, digits: number): number {
  const scaled = value * 10 ** digits;
  return Math.round(scaled + Math.abs(scaled) * 1e-12) / 10 ** digits;
}

function tokensOf(expression: string): string[] {
  const tokens: string[] = [];
  const text = expression.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) {
      throw new Error(
        `'${expression}' cannot be read near '${text.slice(from)}'`,
      );
    }
    tokens.push(match[1] ?? match[2] ?? match[3]);
  }
  return tokens;
}
