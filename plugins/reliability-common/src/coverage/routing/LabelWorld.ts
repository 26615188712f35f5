import { type PossibleLabels, valueOf } from './labelSet';
import { passes } from './matchers';
import { plainAlternatives } from './plainAlternatives';
import type { RouteMatcher } from './types';

/**
 * One way the labels that nobody knows may be. Decisions about one label agree
 * with each other as far as that can be told; where it cannot, there are more
 * worlds than could be, never fewer.
 */
export class LabelWorld {
  private readonly values = new Map<string, string>();
  /** Of each label: what it was held against, and whether it fits. */
  private readonly decisions = new Map<string, Map<string, boolean>>();

  constructor(
    private readonly labels: PossibleLabels,
    /** Takes a decision about a label that is free. */
    private readonly choose: (name: string) => boolean,
  ) {}

  decide(matcher: RouteMatcher): boolean {
    const { name, operator } = matcher;
    const value = valueOf(this.labels, name) ?? this.values.get(name);
    const passed = value === undefined ? undefined : passes(matcher, value);
    return passed ?? this.fits(matcher) !== operator.startsWith('!');
  }

  /** Whether the label is what the matcher, without its negation, asks for. */
  private fits({ name, operator, value }: RouteMatcher): boolean {
    if (!operator.endsWith('~')) return this.equals(name, value);
    if (/^\^?\.\*\$?$/.test(value)) return true;
    if (/^\^?\.\+\$?$/.test(value)) return !this.equals(name, '');
    const alternatives = plainAlternatives(value);
    return alternatives
      ? alternatives.some(text => this.equals(name, text))
      : this.choice(name, `~${value}`);
  }

  private equals(name: string, value: string): boolean {
    const known = this.values.get(name);
    if (known !== undefined) return known === value;
    const decisions = this.decisions.get(name) ?? new Map<string, boolean>();
    for (const [key, held] of decisions) {
      const isFit = key.startsWith('~')
        ? passes({ name, operator: '=~', value: key.slice(1) }, value)
        : key.slice(1) === value;
      if (isFit !== undefined && isFit !== held) return false;
    }
    const isEqual = this.choice(name, `=${value}`);
    if (isEqual) this.values.set(name, value);
    return isEqual;
  }

  private choice(name: string, key: string): boolean {
    const decisions = this.decisions.get(name) ?? new Map<string, boolean>();
    this.decisions.set(name, decisions);
    const before = decisions.get(key);
    if (before !== undefined) return before;
    const chosen = this.choose(name);
    decisions.set(key, chosen);
    return chosen;
  }
}
