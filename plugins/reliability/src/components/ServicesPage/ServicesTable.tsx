import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ServicePage } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { DataTable } from '../common';
import { ServiceRow } from './ServiceRow';
import type { ServicesView, Sort } from './servicesQuery';

const COLUMNS = [
  { id: 'name', sort: 'name' },
  { id: 'owner', sort: 'owner' },
  { id: 'tier', sort: undefined },
  { id: 'level', sort: undefined },
  { id: 'state', sort: 'slo' },
  { id: 'budget', sort: undefined },
  { id: 'coverage', sort: 'coverage' },
  { id: 'runbooks', sort: 'runbooks' },
  { id: 'problems', sort: undefined },
] as const;

/** One page of services, sortable by its head. */
export function ServicesTable(props: {
  page: ServicePage;
  view: ServicesView;
  busy: boolean;
  onChange(part: Partial<ServicesView>): void;
}) {
  const { page, view, busy, onChange } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const sortBy = (sort: Sort) =>
    onChange({
      sort,
      order: view.sort === sort && view.order === 'asc' ? 'desc' : 'asc',
    });
  return (
    <DataTable
      busy={busy}
      minWidth={1080}
      caption={t('services.caption', {
        range: t('services.count', { count: page.totalItems }),
      })}
    >
      <TableHead>
        <TableRow>
          {COLUMNS.map(({ id, sort }) => {
            const active = sort === view.sort;
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
                    {t(`services.${id}`)}
                  </TableSortLabel>
                ) : (
                  t(`services.${id}`)
                )}
              </TableCell>
            );
          })}
        </TableRow>
      </TableHead>
      <TableBody>
        {page.items.map(service => (
          <ServiceRow key={service.entityRef} service={service} />
        ))}
      </TableBody>
    </DataTable>
  );
}
