import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunbookPage } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { DataTable } from '../common';
import { RunbookRow } from './RunbookRow';
import type { RunbooksView, RunbookSort } from './runbooksView';

const COLUMNS = [
  { id: 'title', sort: 'title' },
  { id: 'service', sort: 'service' },
  { id: 'owner', sort: undefined },
  { id: 'alerts', sort: undefined },
  { id: 'freshness', sort: 'freshness' },
  { id: 'reviewed', sort: 'reviewed' },
  { id: 'steps', sort: undefined },
  { id: 'problems', sort: undefined },
] as const;

/** One page of runbooks, sortable by its head. */
export function RunbooksTable(props: {
  page: RunbookPage;
  view: RunbooksView;
  busy: boolean;
  onChange(part: Partial<RunbooksView>): void;
}) {
  const { page, view, busy, onChange } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const sortBy = (sort: RunbookSort) =>
    onChange({
      sort,
      order: view.sort === sort && view.order === 'asc' ? 'desc' : 'asc',
    });
  return (
    <DataTable
      busy={busy}
      minWidth={960}
      caption={t('runbooks.caption', {
        range: t('runbooks.count', { count: page.totalItems }),
      })}
    >
      <TableHead>
        <TableRow>
          {COLUMNS.map(({ id, sort }) => {
            const active = sort === view.sort;
            const label = t(`runbooks.column.${id}`);
            return (
              <TableCell
                key={id}
                scope="col"
                sortDirection={active ? view.order : false}
              >
                {sort ? (
                  <TableSortLabel
                    active={active}
                    direction={active ? view.order : 'asc'}
                    onClick={() => sortBy(sort)}
                  >
                    {label}
                  </TableSortLabel>
                ) : (
                  label
                )}
              </TableCell>
            );
          })}
        </TableRow>
      </TableHead>
      <TableBody>
        {page.items.map(runbook => (
          <RunbookRow
            key={`${runbook.entityRef} ${runbook.slug}`}
            runbook={runbook}
          />
        ))}
      </TableBody>
    </DataTable>
  );
}
