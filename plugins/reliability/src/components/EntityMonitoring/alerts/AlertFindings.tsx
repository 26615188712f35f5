import type { ComponentType } from 'react';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import Typography from '@material-ui/core/Typography';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import CancelIcon from '@material-ui/icons/Cancel';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AlertFinding } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StatusBadge,
  type Tone,
} from '@vigie/backstage-plugin-reliability-react';
import { NextStep, ServerText } from '../../common';

const LOOKS: Record<
  AlertFinding['verdict'],
  { tone: Tone; icon: ComponentType<SvgIconProps> }
> = {
  bad: { tone: 'bad', icon: CancelIcon },
  unknown: { tone: 'neutral', icon: HelpOutlineIcon },
  good: { tone: 'good', icon: CheckCircleIcon },
};
/** What needs somebody comes first. */
const ORDER = Object.keys(LOOKS);

const useStyles = makeStyles(
  theme => ({
    list: { margin: theme.spacing(1, 0), paddingLeft: 0, listStyle: 'none' },
    item: { ...theme.typography.body2, marginBottom: theme.spacing(0.5) },
  }),
  { name: 'ReliabilityAlertFindings' },
);

/** What is right and wrong with an alert. */
export function AlertFindings(props: { findings: readonly AlertFinding[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const findings = [...props.findings].sort(
    (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict),
  );
  return (
    <>
      <Typography variant="subtitle2" component="h4">
        {t('monitoring.findingsOf')}
      </Typography>
      <ul className={classes.list}>
        {findings.map((finding, index) => (
          <li key={index} className={classes.item}>
            <StatusBadge
              {...LOOKS[finding.verdict]}
              label={t(`finding.${finding.verdict}`)}
            />{' '}
            <ServerText text={finding.message} />
            {finding.next && <NextStep step={finding.next} />}
          </li>
        ))}
      </ul>
    </>
  );
}
