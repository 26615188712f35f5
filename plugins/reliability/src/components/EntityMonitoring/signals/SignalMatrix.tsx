import ButtonBase from '@material-ui/core/ButtonBase';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Signal,
  SignalMatrixRow,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  VerdictBadge,
} from '@vigie/backstage-plugin-reliability-react';
import { DataTable } from '../../common';
import { STEPS, type Step } from '../steps';

const useStyles = makeStyles(
  theme => ({
    cell: {
      padding: theme.spacing(0.5),
      borderRadius: theme.shape.borderRadius,
      '&:hover': { background: theme.palette.action.hover },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
  }),
  { name: 'ReliabilitySignalMatrix' },
);

/** Signals by steps; each cell is a button. */
export function SignalMatrix(props: {
  signals: readonly SignalMatrixRow[];
  onOpen(signal: Signal, step: Step): void;
}) {
  const { signals, onOpen } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <DataTable caption={t('monitoring.matrix')} minWidth={820}>
      <TableHead>
        <TableRow>
          <TableCell scope="col">{t('coverage.signal')}</TableCell>
          <TableCell scope="col">{t('monitoring.verdict')}</TableCell>
          {STEPS.map(step => (
            <TableCell key={step} scope="col">
              {t(`coverage.${step}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {signals.map(({ signal, verdict, steps }) => (
          <TableRow key={signal}>
            <TableCell component="th" scope="row" role="rowheader">
              {t(`signal.${signal}`)}
            </TableCell>
            <TableCell>
              <VerdictBadge verdict={verdict} />
            </TableCell>
            {STEPS.map(step => (
              <TableCell key={step}>
                <ButtonBase
                  className={classes.cell}
                  aria-haspopup="dialog"
                  aria-label={t('monitoring.cell', {
                    signal: t(`signal.${signal}`),
                    step: t(`coverage.${step}`),
                    verdict: t(`verdict.${steps[step].verdict}`),
                  })}
                  onClick={() => onOpen(signal, step)}
                >
                  <VerdictBadge verdict={steps[step].verdict} />
                </ButtonBase>
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </DataTable>
  );
}
