import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableFooter from '@material-ui/core/TableFooter';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  CompositeReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StateBadge,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { DataTable } from '../common';
import { contributionOf, spentShareOf, useObjectiveName } from '../words';

/** Seven columns of figures and a badge. */
const LEAST_WIDTH = 720;

const useStyles = makeStyles(
  theme => ({
    total: {
      '& th, & td': {
        ...theme.typography.body2,
        color: theme.palette.text.primary,
        fontWeight: 600,
      },
    },
  }),
  { name: 'ReliabilityCompositeTable' },
);

/** What each objective of a composite SLO adds to what is spent. */
export function CompositeTable(props: {
  slo: Slo & { composite: CompositeReading };
}) {
  const { slo } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const nameOf = useObjectiveName(slo);
  const spent = (ratio: number | undefined) =>
    ratio === undefined ? t('slos.notMeasured') : format.spent(ratio);
  return (
    <DataTable
      caption={t('composite.table', { name: slo.displayName })}
      minWidth={LEAST_WIDTH}
    >
      <TableHead>
        <TableRow>
          <TableCell scope="col">{t('composite.objective')}</TableCell>
          <TableCell scope="col">{t('composite.state')}</TableCell>
          <TableCell scope="col">{t('composite.weight')}</TableCell>
          <TableCell scope="col">{t('composite.target')}</TableCell>
          <TableCell scope="col">{t('slos.measured')}</TableCell>
          <TableCell scope="col">{t('composite.share')}</TableCell>
          <TableCell scope="col">{t('composite.contribution')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {slo.objectives.map(objective => (
          <TableRow key={objective.index}>
            <TableCell component="th" scope="row" role="rowheader">
              {nameOf(objective)}
            </TableCell>
            <TableCell>
              <StateBadge state={objective.state} />
            </TableCell>
            <TableCell>{format.number(objective.weight ?? 1)}</TableCell>
            <TableCell>{format.target(objective.targetPpm)}</TableCell>
            <TableCell>
              {objective.measured === undefined
                ? t('slos.notMeasured')
                : format.measured(objective.measured, objective.targetPpm)}
            </TableCell>
            <TableCell>{spent(spentShareOf(objective))}</TableCell>
            <TableCell>{spent(contributionOf(objective))}</TableCell>
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow className={classes.total}>
          <TableCell component="th" scope="row" role="rowheader">
            {t('composite.total')}
          </TableCell>
          <TableCell>
            <StateBadge state={slo.state} />
          </TableCell>
          <TableCell colSpan={4} />
          <TableCell>{spent(slo.composite.spentRatio)}</TableCell>
        </TableRow>
      </TableFooter>
    </DataTable>
  );
}
