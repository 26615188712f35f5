import type { FocusEvent, KeyboardEvent } from 'react';

const CELL = '[data-cell]';

/**
 * One stop of the Tab key for all links of a table that carry the number of
 * their column in `data-cell`, with arrow keys among them: thousands of stops would bar the way to what follows. The stop is kept in the
 * document and not in React's state, so that moving draws nothing again.
 */
export function useCellKeys() {
  return { onFocus: takeStop, onKeyDown: move };
}

function takeStop(event: FocusEvent<HTMLElement>) {
  const cell = event.target.closest<HTMLElement>(CELL);
  if (cell) {
    event.currentTarget
      .querySelectorAll<HTMLElement>(`${CELL}[tabindex="0"]`)
      .forEach(stop => stop.setAttribute('tabindex', '-1'));
    cell.setAttribute('tabindex', '0');
  }
}

function move(event: KeyboardEvent<HTMLElement>) {
  const cell = (event.target as HTMLElement).closest<HTMLElement>(CELL);
  const row = cell?.closest('tr');
  if (!cell || !row || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const inRow = cellsOf(row);
  const place = inRow.indexOf(cell);
  // Heads of columns have no cell above the heads of rows: columns are told by number.
  const inColumn = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      `[data-cell="${cell.dataset.cell}"]`,
    ),
  ];
  const level = inColumn.indexOf(cell);
  const targets: Partial<Record<string, HTMLElement | undefined>> = {
    ArrowRight: inRow[place + 1] ?? cell,
    ArrowLeft: inRow[place - 1] ?? cell,
    ArrowDown: inColumn[level + 1] ?? cell,
    ArrowUp: inColumn[level - 1] ?? cell,
    Home: inRow[0],
    End: inRow.at(-1),
  };
  const target = targets[event.key];
  if (target) {
    // Also at an edge, where the page would scroll away under the table.
    event.preventDefault();
    target.focus();
  }
}

function cellsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(CELL)];
}
