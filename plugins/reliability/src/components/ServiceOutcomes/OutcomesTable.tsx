import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  CheckOutcome,
  HeatMapServicePage,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { DataTable } from '../common';
import { OutcomesRow } from './OutcomesRow';

const COLUMNS = ['name', 'owner', 'tier', 'state', 'level'] as const;

/** One page of services with the outcomes of their checks. */
export function OutcomesTable(props: {
  page: HeatMapServicePage;
  check: string | undefined;
  outcome: CheckOutcome | undefined;
  busy: boolean;
}) {
  const { page, check, outcome, busy } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const index = page.checks.findIndex(({ id }) => id === check);
  const chosen = index < 0 ? undefined : index;
  // Who has chosen no outcome wants to know what fails.
  const listed = outcome ?? 'fail';
  return (
    <DataTable
      busy={busy}
      minWidth={960}
      caption={t('outcomes.caption', {
        range: t('services.count', { count: page.totalItems }),
      })}
    >
      <TableHead>
        <TableRow>
          {COLUMNS.map(column => (
            <TableCell key={column} scope="col">
              {t(`services.${column}`)}
            </TableCell>
          ))}
          {chosen !== undefined && (
            <TableCell scope="col">{t('outcomes.ofChosen')}</TableCell>
          )}
          <TableCell scope="col">{t(`outcomes.checks.${listed}`)}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {page.items.map(service => (
          <OutcomesRow
            key={service.entityRef}
            service={service}
            checks={page.checks}
            listed={listed}
            chosen={chosen}
          />
        ))}
      </TableBody>
    </DataTable>
  );
}
