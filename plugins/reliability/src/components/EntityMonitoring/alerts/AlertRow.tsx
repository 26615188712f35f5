import { useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AlertQuality } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { RunbookLink } from '../RunbookLink';
import { AlertFacts } from './AlertFacts';
import { AlertFindings } from './AlertFindings';
import { placeOf } from './placeOf';
import { StandingBadge } from './StandingBadge';

const useStyles = makeStyles(
  theme => ({
    name: { textTransform: 'none', textAlign: 'left' },
    // Stays in view on narrow windows, where the table scrolls under it.
    details: {
      position: 'sticky',
      left: theme.spacing(1),
      maxWidth: `min(100%, calc(100vw - ${theme.spacing(12)}px))`,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'ReliabilityAlertRow' },
);

/** One alert; its name opens what it is worth and why. */
export function AlertRow(props: { alert: AlertQuality; columns: number }) {
  const { alert, columns } = props;
  const { name, receivers, silencedUntil, forSeconds } = alert;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const detailsId = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <TableRow>
        <TableCell component="th" scope="row" role="rowheader">
          <Button
            size="small"
            className={classes.name}
            endIcon={open ? <ExpandLessIcon /> : <ExpandMoreIcon />}
            aria-expanded={open}
            aria-controls={detailsId}
            aria-label={
              open
                ? t('monitoring.hideAlert', { name })
                : t('monitoring.showAlert', { name })
            }
            onClick={() => setOpen(!open)}
          >
            {name}
          </Button>
        </TableCell>
        <TableCell>
          <StandingBadge standing={alert.standing} />
        </TableCell>
        <TableCell>{alert.severity ?? t('monitoring.noSeverity')}</TableCell>
        <TableCell>{forWords()}</TableCell>
        <TableCell>{receiverWords()}</TableCell>
        <TableCell>
          {silencedUntil === undefined
            ? t('monitoring.notSilenced')
            : format.dateTime(silencedUntil)}
        </TableCell>
        <TableCell>
          {alert.runbook ? (
            <RunbookLink runbook={alert.runbook} alert={alert.name} />
          ) : (
            t('common.none')
          )}
        </TableCell>
        <TableCell>{t(`monitoring.${placeOf(alert)}`)}</TableCell>
      </TableRow>
      <TableRow id={detailsId} hidden={!open}>
        {open && (
          <TableCell colSpan={columns}>
            <div className={classes.details}>
              <Typography variant="body2">
                {t(`standingMeaning.${alert.standing}`)}
              </Typography>
              <AlertFindings findings={alert.findings} />
              <AlertFacts alert={alert} />
            </div>
          </TableCell>
        )}
      </TableRow>
    </>
  );

  function forWords(): string {
    if (forSeconds === undefined) {
      return t('common.unknown');
    }
    return forSeconds === 0
      ? t('monitoring.atOnce')
      : format.duration(forSeconds);
  }

  function receiverWords(): string {
    if (!receivers) {
      return t('common.unknown');
    }
    return receivers.join(', ') || t('monitoring.nobody');
  }
}
