import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '../../translation';
import { toneColor } from '../StatusBadge/tones';
import { VERDICT_LOOKS } from './looks';
import type { VerdictBadgeProps } from './VerdictBadge';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'inline-flex', verticalAlign: 'middle' },
    icon: { fontSize: theme.typography.pxToRem(20) },
    good: { color: toneColor('good', theme) },
    warning: { color: toneColor('warning', theme) },
    bad: { color: toneColor('bad', theme) },
    neutral: { color: toneColor('neutral', theme) },
  }),
  { name: 'ReliabilityVerdictIcon' },
);

/**
 * A coverage verdict where there is no room for its word, which stays for
 * screen readers and as a tooltip. Its shape tells it apart without colour.
 *
 * @public
 */
export function VerdictIcon(props: VerdictBadgeProps) {
  const { tone, icon: Icon } = VERDICT_LOOKS[props.verdict];
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const label = t(`verdict.${props.verdict}`);
  return (
    <span className={classes.root} role="img" aria-label={label} title={label}>
      <Icon className={`${classes.icon} ${classes[tone]}`} aria-hidden="true" />
    </span>
  );
}
