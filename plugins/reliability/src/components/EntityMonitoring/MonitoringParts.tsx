import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MonitoringReading } from '@vigie/backstage-plugin-reliability-common';
import {
  CheckTrend,
  reliabilityTranslationRef,
} from '@vigie/backstage-plugin-reliability-react';
import { AlertsPart } from './alerts/AlertsPart';
import { Checklists } from './Checklists';
import { FindingsPart } from './findings/FindingsPart';
import { LevelPart } from './LevelPart';
import { MonitoringBasis } from './MonitoringBasis';
import { Part } from '../common';
import { SignalsPart } from './signals/SignalsPart';
import { SourcesPart } from './SourcesPart';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'ReliabilityMonitoringParts' },
);

/** Everything that is known, from the verdict to what it rests on. */
export function MonitoringParts(props: { reading: MonitoringReading }) {
  const { reading } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <div className={classes.root}>
      <MonitoringBasis reading={reading} />
      <LevelPart reading={reading} />
      <SignalsPart reading={reading} />
      <FindingsPart reading={reading} />
      <AlertsPart alerts={reading.alerts} />
      {reading.checklists.length > 0 && (
        <Checklists checklists={reading.checklists} />
      )}
      {reading.trend.length > 0 && (
        <Part title={t('monitoring.trend')}>
          <CheckTrend days={reading.trend} />
        </Part>
      )}
      <SourcesPart sources={reading.sources} />
    </div>
  );
}
