import { useId, useRef } from 'react';
import DialogContent from '@material-ui/core/DialogContent';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  MonitoringReading,
  SignalMatrixRow,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  VerdictBadge,
} from '@vigie/backstage-plugin-reliability-react';
import { ServerText } from '../../common';
import { EvidenceList } from '../EvidenceList';
import type { Step } from '../steps';
import { Dashboards } from './Dashboards';
import { SignalAlerts } from './SignalAlerts';

const useStyles = makeStyles(
  theme => ({
    paper: { width: 'min(560px, 100vw)' },
    head: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
      padding: theme.spacing(2, 3, 0),
    },
    heading: { margin: 0, outline: 'none', overflowWrap: 'anywhere' },
    body: { overflowWrap: 'anywhere' },
  }),
  { name: 'ReliabilityEvidenceDrawer' },
);

/** What the verdict of one cell rests on, beside the page. */
export function EvidenceDrawer(props: {
  reading: MonitoringReading;
  row: SignalMatrixRow;
  step: Step;
  onClose(): void;
}) {
  const { reading, row, step, onClose } = props;
  const { verdict, reason, evidence } = row.steps[step];
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('monitoring.evidenceTitle', {
    signal: t(`signal.${row.signal}`),
    step: t(`coverage.${step}`),
  });
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      // Into the drawer, so that the title is read out; later effects would come after the first key.
      SlideProps={{ onEnter: () => heading.current?.focus() }}
      PaperProps={{
        className: classes.paper,
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
      }}
      data-reliability="dialog"
    >
      <div className={classes.head}>
        <h2
          ref={heading}
          id={titleId}
          tabIndex={-1}
          className={classes.heading}
        >
          <Typography variant="h6" component="span">
            {title}
          </Typography>
        </h2>
        <IconButton onClick={onClose} aria-label={t('common.close')}>
          <CloseIcon />
        </IconButton>
      </div>
      {/* Focusable, so that it scrolls by keyboard. */}
      <DialogContent
        className={classes.body}
        tabIndex={0}
        role="region"
        aria-label={t('monitoring.evidenceContent', { title })}
      >
        <Typography variant="body2" component="div" gutterBottom>
          <VerdictBadge verdict={verdict} />{' '}
          {reason && <ServerText text={reason} />}
        </Typography>
        <Typography variant="subtitle2" component="h3">
          {t('monitoring.evidence')}
        </Typography>
        {evidence.length > 0 ? (
          <EvidenceList evidence={evidence} />
        ) : (
          <Typography variant="body2" gutterBottom>
            {t('coverage.noEvidence')}
          </Typography>
        )}
        {step === 'dashboard' ? (
          <Dashboards dashboards={reading.dashboards ?? []} />
        ) : (
          step !== 'collected' && (
            <SignalAlerts signal={row.signal} alerts={reading.alerts} />
          )
        )}
      </DialogContent>
    </Drawer>
  );
}
