import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunbookItem } from '@vigie/backstage-plugin-reliability-common';
import {
  FreshnessBadge,
  reliabilityTranslationRef,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';
import { DataTable, RunbookPageLink } from '../common';

const COLUMNS = ['title', 'alerts', 'freshness', 'reviewed', 'steps'] as const;

/** The runbooks of one service. */
export function EntityRunbookTable(props: {
  runbooks: readonly RunbookItem[];
}) {
  const { runbooks } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  return (
    <DataTable
      minWidth={640}
      caption={t('runbooks.caption', {
        range: t('runbooks.count', { count: runbooks.length }),
      })}
    >
      <TableHead>
        <TableRow>
          {COLUMNS.map(id => (
            <TableCell key={id} scope="col">
              {t(`runbooks.column.${id}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {runbooks.map(
          ({ entityRef, slug, title, alerts, freshness, steps }) => (
            <TableRow key={slug} hover>
              <TableCell component="th" scope="row" role="rowheader">
                <RunbookPageLink entityRef={entityRef} slug={slug}>
                  {title}
                </RunbookPageLink>
              </TableCell>
              <TableCell>
                {alerts.join(', ') || t('runbooks.noAlerts')}
              </TableCell>
              <TableCell>
                <FreshnessBadge state={freshness.state} />
              </TableCell>
              <TableCell>
                {freshness.review.at === undefined
                  ? t('runbooks.never')
                  : format.age(freshness.review.at, now) ?? t('age.now')}
              </TableCell>
              <TableCell>{format.count(steps)}</TableCell>
            </TableRow>
          ),
        )}
      </TableBody>
    </DataTable>
  );
}
