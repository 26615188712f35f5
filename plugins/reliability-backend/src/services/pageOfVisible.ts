import type { Visibility } from '../visibility/VisibleEntities';

/** Items of a page unless the caller says how many. */
export const DEFAULT_LIMIT = 100;

export interface PageRequest {
  limit?: number;
  offset?: number;
}

/**
 * The page of the rows that the caller may see. Rows that are not visible are
 * dropped before paging, so that totals and pages are those of the caller.
 *
 * @param rows - all rows that match, light ones, in order
 */
export async function pageOfVisible<TRow extends { entity_ref: string }>(
  rows: readonly TRow[],
  visibility: Visibility,
  page: PageRequest,
): Promise<{ rows: TRow[]; totalItems: number }> {
  const visible = await visibility.among([
    ...new Set(rows.map(row => row.entity_ref)),
  ]);
  const remaining = rows.filter(row => visible.has(row.entity_ref));
  const offset = page.offset ?? 0;
  return {
    rows: remaining.slice(offset, offset + (page.limit ?? DEFAULT_LIMIT)),
    totalItems: remaining.length,
  };
}
