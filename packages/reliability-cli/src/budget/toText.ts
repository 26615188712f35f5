import { painter } from '../colours';
import type { BudgetPair, BudgetTable } from './budgetTable';

const COLUMNS: ReadonlyArray<[string, (pair: BudgetPair) => string]> = [
  ['severity', pair => pair.severity],
  ['long', pair => pair.longWindow],
  ['short', pair => pair.shortWindow],
  ['factor', pair => String(pair.factor)],
  ['error ratio above', pair => String(pair.errorRatioThreshold)],
  ['budget spent', pair => percent(pair.budgetConsumed)],
  [
    'total outage found after',
    ({ detectionSeconds }) =>
      detectionSeconds === undefined ? 'never' : `${detectionSeconds} s`,
  ],
];

/** The table for people: columns aligned, a warning on a line of its own. */
export function toText(
  table: BudgetTable,
  asked: { target: string; window: string },
  isColoured: boolean,
): string {
  const paint = painter(isColoured);
  const rows = [
    COLUMNS.map(([title]) => title),
    ...table.pairs.map(pair => COLUMNS.map(([, cell]) => cell(pair))),
  ];
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  const lines = rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  return [
    `${asked.target} % over ${asked.window}: error budget ${percent(
      table.budgetRatio,
    )}, ${table.budgetMinutes} minutes of total outage`,
    ...(table.pairs.length
      ? ['', paint('strong', lines[0]), ...lines.slice(1)]
      : []),
    ...(table.warnings.length ? [''] : []),
    ...table.warnings.map(
      warning => `${paint('warning', 'warning')}: ${warning}`,
    ),
    '',
  ].join('\n');
}

/** Rounded where multiplying by 100 adds digits that nobody asked for. */
function percent(ratio: number): string {
  return `${Number((ratio * 100).toPrecision(12))} %`;
}
