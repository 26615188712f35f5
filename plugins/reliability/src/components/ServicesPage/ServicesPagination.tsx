import TablePagination from '@material-ui/core/TablePagination';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { PAGE_SIZES, type PageSize } from './pageSizes';

/** Where in the list the page is. */
export function ServicesPagination(props: {
  view: { page: number; pageSize: PageSize };
  totalItems: number;
  onChange(part: { page: number } | { pageSize: PageSize }): void;
}) {
  const { view, totalItems, onChange } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const lastPage = Math.max(0, Math.ceil(totalItems / view.pageSize) - 1);
  return (
    <TablePagination
      component="div"
      count={totalItems}
      // A page beyond the end, from an old link, leads back to the last one.
      page={Math.min(view.page, lastPage)}
      rowsPerPage={view.pageSize}
      rowsPerPageOptions={[...PAGE_SIZES]}
      onPageChange={(_event, page) => onChange({ page })}
      onRowsPerPageChange={event =>
        onChange({ pageSize: Number(event.target.value) as PageSize })
      }
      labelRowsPerPage={t('services.rows')}
      labelDisplayedRows={({ from, to, count }) =>
        t('services.range', {
          from: format.count(from),
          to: format.count(to),
          total: format.count(count),
        })
      }
      backIconButtonText={t('services.previousPage')}
      nextIconButtonText={t('services.nextPage')}
      SelectProps={{
        native: true,
        inputProps: { 'aria-label': t('services.rows') },
      }}
    />
  );
}
