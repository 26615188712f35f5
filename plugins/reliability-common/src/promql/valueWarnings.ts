import { parseQuery, type QueryProblem } from './parseQuery';
import { onlyChild } from './tree';

const COMPARISONS = ['EqlC', 'Eql', 'Neq', 'Gtr', 'Gte', 'Lss', 'Lte'];

/**
 * What a query of values says that its author hardly means: each makes a
 * service look better than it is. Empty for what cannot be read.
 *
 * @public
 */
export function valueWarnings(value: unknown): QueryProblem[] {
  const parsed = parseQuery(value, '');
  if (!parsed.ok) {
    return [];
  }
  const warnings: QueryProblem[] = [];
  let root = onlyChild(parsed.tree.topNode);
  while (root?.name === 'ParenExpr') {
    root = onlyChild(root);
  }
  if (
    root?.name === 'BinaryExpr' &&
    COMPARISONS.some(name => root?.getChild(name)) &&
    !root.getChild('BoolModifier')?.getChild('Bool')
  ) {
    warnings.push({
      severity: 'warning',
      rule: 'prometheus/comparison-filters',
      message:
        'a comparison leaves out every value that does not meet it, so that time would count as not measured: write what is measured alone, or put bool behind the comparison',
    });
  }
  let madeUp = false;
  parsed.tree.iterate({
    enter({ name, node }) {
      // Up from the name of the function to its call, and what that is a part of.
      const whole = name === 'Vector' && node.parent?.parent?.parent;
      madeUp ||= Boolean(whole && whole.getChild('Or'));
    },
  });
  if (madeUp) {
    warnings.push({
      severity: 'warning',
      rule: 'prometheus/value-never-absent',
      message:
        'or vector(…) makes up a value when monitoring fails: remove it; a value that is absent is understood as not measured',
    });
  }
  return warnings;
}
