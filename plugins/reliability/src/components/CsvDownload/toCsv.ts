export type CsvValue = string | number | undefined;

/**
 * Begins a formula in spreadsheets, with the full-width forms some of them
 * accept; tabs and line ends are skipped by some before they look.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Rows as RFC 4180 has them, each ended by CR LF. */
export function toCsv(rows: ReadonlyArray<readonly CsvValue[]>): string {
  return rows.map(row => `${row.map(toField).join(',')}\r\n`).join('');
}

function toField(value: CsvValue): string {
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return `${value}`;
  }
  // Names come from anybody's repository: no program may run one as a formula.
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
