import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import PauseCircleOutlineIcon from '@material-ui/icons/PauseCircleOutline';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import WhatshotIcon from '@material-ui/icons/Whatshot';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { BurnRateReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StatusBadge,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { DataTable } from '../common';

/** The pairs of windows whose burn rates call somebody. */
export function BurnRateTable(props: {
  name: string;
  rates: readonly BurnRateReading[];
}) {
  const { name, rates } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  if (rates.length === 0) {
    return <Typography variant="body2">{t('slos.noBurnRates')}</Typography>;
  }
  const rateOver = (rate: number | undefined, seconds: number) =>
    rate === undefined
      ? t('slos.notMeasured')
      : t('slos.burnRateOver', {
          rate: format.rate(rate),
          window: format.duration(seconds),
        });
  const table = (
    <DataTable caption={t('slos.burnTable', { name })}>
      <TableHead>
        <TableRow>
          <TableCell scope="col">{t('slos.severityColumn')}</TableCell>
          <TableCell scope="col">{t('slos.long')}</TableCell>
          <TableCell scope="col">{t('slos.short')}</TableCell>
          <TableCell scope="col">{t('slos.factor')}</TableCell>
          <TableCell scope="col">{t('slos.firingColumn')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rates.map(rate => (
          <TableRow key={`${rate.longSeconds}/${rate.shortSeconds}`}>
            <TableCell component="th" scope="row" role="rowheader">
              {t(`slos.severity.${rate.severity}`)}
            </TableCell>
            <TableCell>{rateOver(rate.long, rate.longSeconds)}</TableCell>
            <TableCell>{rateOver(rate.short, rate.shortSeconds)}</TableCell>
            <TableCell>{format.rate(rate.factor)}</TableCell>
            <TableCell>
              <Firing rate={rate} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </DataTable>
  );
  return (
    <>
      {table}
      {rates.some(rate => rate.guarded) && (
        <Typography variant="body2">{t('slos.guardedMeaning')}</Typography>
      )}
    </>
  );
}

function Firing(props: { rate: BurnRateReading }) {
  const { firing, fireable, guarded, long, short } = props.rate;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  if (firing) {
    return (
      <StatusBadge
        tone="bad"
        icon={WhatshotIcon}
        label={t('slos.firing.yes')}
      />
    );
  }
  if (guarded) {
    return (
      <StatusBadge
        tone="neutral"
        icon={PauseCircleOutlineIcon}
        label={t('slos.firing.guarded')}
      />
    );
  }
  if (!fireable || long === undefined || short === undefined) {
    return (
      <StatusBadge
        tone="neutral"
        icon={RemoveCircleOutlineIcon}
        label={fireable ? t('slos.notMeasured') : t('slos.firing.never')}
      />
    );
  }
  return (
    <StatusBadge
      tone="neutral"
      icon={CheckCircleIcon}
      label={t('slos.firing.no')}
    />
  );
}
