import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SignalCoverage } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  VerdictBadge,
} from '@vigie/backstage-plugin-reliability-react';
import { DataTable } from '../common';
import { SignalEvidence } from './SignalEvidence';
import { STEPS } from './steps';

/** Signals by steps, with the evidence of each signal below the table. */
export function CoverageMatrix(props: { signals: readonly SignalCoverage[] }) {
  const { signals } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <>
      <DataTable caption={t('coverage.table')}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('coverage.signal')}</TableCell>
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
              {STEPS.map(step => (
                <TableCell key={step}>
                  <VerdictBadge verdict={signal[step].verdict} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </DataTable>
      {signals.map(signal => (
        <SignalEvidence key={signal.signal} signal={signal} />
      ))}
    </>
  );
}
