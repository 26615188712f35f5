import { durationSeconds } from './durationSeconds';
import { parsePromql } from './parsePromql';

/** How a query looks back. */
export interface PromqlShape {
  /** Different windows it looks back, in seconds, those in names of recorded metrics included. */
  windows: readonly number[];
  /** Asks two windows at once, as burn-rate alerts do. */
  isMultiWindow: boolean;
  /** Has a window in which something must be absent. */
  hasAbsenceWindow: boolean;
}

export function promqlShape(query: string): PromqlShape {
  const { text, tree } = parsePromql(query);
  const windows = new Set<number>();
  let hasAnd = false;
  let hasAbsenceWindow = false;
  tree.iterate({
    enter: node => {
      const own = () => text.slice(node.from, node.to);
      if (node.name === 'And') hasAnd = true;
      if (node.name === 'AbsentOverTime') hasAbsenceWindow = true;
      if (node.name === 'DurationExpr') add(windows, own());
      if (node.name === 'Identifier') {
        add(windows, /\d+[smhdw]$/.exec(own())?.[0] ?? '');
      }
    },
  });
  return {
    windows: Array.from(windows),
    isMultiWindow: hasAnd && windows.size > 1,
    hasAbsenceWindow,
  };
}

function add(windows: Set<number>, duration: string) {
  const seconds = durationSeconds(duration);
  if (seconds) windows.add(seconds);
}
