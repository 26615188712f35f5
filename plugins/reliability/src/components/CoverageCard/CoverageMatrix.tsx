import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SignalCoverage } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  VerdictBadge,
  VerdictIcon,
} from '@vigie/backstage-plugin-reliability-react';
import { DataTable } from '../common';
import { STEPS } from '../EntityMonitoring/steps';

/** Signals by steps: the verdict in words, the steps as icons; evidence is on the tab. */
export function CoverageMatrix(props: { signals: readonly SignalCoverage[] }) {
  const { signals } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <DataTable caption={t('coverage.table')}>
      <TableHead>
        <TableRow>
          <TableCell scope="col">{t('coverage.signal')}</TableCell>
          <TableCell scope="col">{t('coverage.verdict')}</TableCell>
          {STEPS.map(step => (
            <TableCell key={step} scope="col">
              {t(`coverage.${step}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {signals.map(signal => (
          <TableRow key={signal.signal}>
            <TableCell component="th" scope="row" role="rowheader">
              {t(`signal.${signal.signal}`)}
            </TableCell>
            <TableCell>
              <VerdictBadge verdict={signal.verdict} />
            </TableCell>
            {STEPS.map(step => (
              <TableCell key={step}>
                {/* A step that was not looked at is not known. */}
                <VerdictIcon verdict={signal[step]?.verdict ?? 'unknown'} />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </DataTable>
  );
}
