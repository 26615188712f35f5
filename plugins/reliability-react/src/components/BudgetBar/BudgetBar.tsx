import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloState } from '@vigie/backstage-plugin-reliability-common';
import { useFormatter } from '../../format';
import { reliabilityTranslationRef } from '../../translation';
import { toneColor, type Tone } from '../StatusBadge/tones';
import { isMeasured } from '../StateBadge/isMeasured';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      minWidth: 120,
    },
    track: {
      flex: 1,
      height: 8,
      minWidth: 48,
      borderRadius: 4,
      overflow: 'hidden',
      backgroundColor: theme.palette.action.selected,
    },
    fill: { height: '100%' },
    number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
    good: { backgroundColor: toneColor('good', theme) },
    warning: { backgroundColor: toneColor('warning', theme) },
    bad: { backgroundColor: toneColor('bad', theme) },
    neutral: { backgroundColor: toneColor('neutral', theme) },
  }),
  { name: 'ReliabilityBudgetBar' },
);

/** @public */
export interface BudgetBarProps {
  /** 1 untouched, 0 spent, negative overspent; absent when the budget is 0. */
  remainingRatio?: number;
  /** State of the objective the budget is of: what was not measured well is never drawn green. */
  state: SloState;
}

/**
 * What is left of an error budget. The number goes below zero, the drawing
 * stops there.
 *
 * @public
 */
export function BudgetBar(props: BudgetBarProps) {
  const { remainingRatio, state } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  if (remainingRatio === undefined) {
    return <span>{t('slos.noBudget')}</span>;
  }
  const width = Math.min(1, Math.max(0, remainingRatio)) * 100;
  return (
    <div className={classes.root}>
      <div className={classes.track} aria-hidden="true">
        <div
          className={`${classes.fill} ${
            classes[toneOf(remainingRatio, state)]
          }`}
          style={{ width: `${width}%` }}
        />
      </div>
      <span className={classes.number}>{format.remaining(remainingRatio)}</span>
    </div>
  );
}

function toneOf(remainingRatio: number, state: SloState): Tone {
  if (!isMeasured(state)) {
    return 'neutral';
  }
  if (remainingRatio <= 0) {
    return 'bad';
  }
  return remainingRatio < 0.25 ? 'warning' : 'good';
}
