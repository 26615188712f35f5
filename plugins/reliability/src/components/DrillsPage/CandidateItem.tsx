import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { DrillCandidateReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';
import { Facts } from '../common';
import { ExecutionOutcomeBadge } from '../executions';

const useStyles = makeStyles(
  theme => ({
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 1.5),
      borderLeft: '4px solid transparent',
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    lit: {
      borderLeftColor: theme.palette.primary.main,
      backgroundColor: theme.palette.action.selected,
    },
    text: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
    button: { minHeight: 44 },
  }),
  { name: 'ReliabilityDrillCandidate' },
);

/** A scenario with its chance and when it was rehearsed last. */
export function CandidateItem(props: {
  candidate: DrillCandidateReading;
  isLit: boolean;
  /** Absent for who may not. */
  onStart?: () => void;
}) {
  const { candidate, isLit, onStart } = props;
  const { title, entityRef, chance, drilledAt, outcome } = candidate;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  return (
    <li className={isLit ? `${classes.item} ${classes.lit}` : classes.item}>
      <div className={classes.text}>
        <Typography variant="subtitle1" component="h4">
          {title}
        </Typography>
        <Facts
          facts={[
            {
              name: t('drills.service'),
              value: (
                <EntityRefLink entityRef={entityRef} defaultKind="component" />
              ),
            },
            { name: t('drills.chance'), value: format.share(chance) },
            {
              name: t('drills.lastDrilled'),
              value:
                drilledAt === undefined ? (
                  t('drills.never')
                ) : (
                  <>
                    {format.age(drilledAt, now) ?? t('age.now')}{' '}
                    {outcome && <ExecutionOutcomeBadge outcome={outcome} />}
                  </>
                ),
            },
          ]}
        />
      </div>
      {onStart && (
        <Button
          className={classes.button}
          variant="outlined"
          aria-label={t('drills.startNamed', { title })}
          onClick={onStart}
        >
          {t('drills.start')}
        </Button>
      )}
    </li>
  );
}
