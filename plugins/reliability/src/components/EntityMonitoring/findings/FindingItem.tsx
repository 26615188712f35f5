import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CheckReading } from '@vigie/backstage-plugin-reliability-common';
import {
  OutcomeBadge,
  reliabilityTranslationRef,
} from '@vigie/backstage-plugin-reliability-react';
import { NextStep, ServerText } from '../../common';
import { checkAnchor } from './checkAnchor';
import { FindingDetails } from './FindingDetails';
import { FindingTerms } from './FindingTerms';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'ReliabilityFindingItem' },
);

/** One check that asks for something, or is exempt from it. */
export function FindingItem(props: {
  check: CheckReading;
  openAtFirst: boolean;
}) {
  const { check, openAtFirst } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <li id={checkAnchor(check.id)} tabIndex={-1} className={classes.root}>
      <div className={classes.head}>
        <OutcomeBadge outcome={check.outcome} />
        <Typography variant="subtitle2" component="h4">
          <ServerText text={check.title} />
        </Typography>
        <Typography variant="body2">
          {t(`level.${check.level}`)} · <code>{check.id}</code>
        </Typography>
      </div>
      <Typography variant="body2">
        <ServerText text={check.reason} />
      </Typography>
      <FindingTerms check={check} />
      {check.next && <NextStep step={check.next} />}
      <FindingDetails check={check} openAtFirst={openAtFirst} />
    </li>
  );
}
