/** Characters with which a cell would begin a formula in a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as comma-separated values. No cell is taken for a formula. */
export function toCsv(rows: ReadonlyArray<readonly string[]>): string {
  return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
