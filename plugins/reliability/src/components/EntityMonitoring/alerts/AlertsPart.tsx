import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AlertQuality } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { DataTable, Part } from '../../common';
import { AlertRow } from './AlertRow';

const COLUMNS = [
  'alert',
  'standing',
  'severity',
  'for',
  'receivers',
  'silencedUntil',
  'runbook',
  'place',
] as const;

/** The alerts about the service and what each is worth, in the order of the backend. */
export function AlertsPart(props: { alerts: readonly AlertQuality[] }) {
  const { alerts } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <Part title={t('monitoring.alerts')}>
      {alerts.length === 0 ? (
        <Typography variant="body2">{t('monitoring.noAlerts')}</Typography>
      ) : (
        <DataTable caption={t('monitoring.alertsTable')} minWidth={960}>
          <TableHead>
            <TableRow>
              {COLUMNS.map(column => (
                <TableCell key={column} scope="col">
                  {t(`monitoring.${column}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {alerts.map((alert, index) => (
              <AlertRow key={index} alert={alert} columns={COLUMNS.length} />
            ))}
          </TableBody>
        </DataTable>
      )}
    </Part>
  );
}
