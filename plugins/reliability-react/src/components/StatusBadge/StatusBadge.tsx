import type { ComponentType } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { toneColor, type Tone } from './tones';

/** @public */
export interface StatusBadgeProps {
  tone: Tone;
  icon: ComponentType<SvgIconProps>;
  label: string;
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      verticalAlign: 'middle',
      fontFamily: theme.typography.fontFamily,
      alignItems: 'center',
      gap: theme.spacing(0.5),
      padding: theme.spacing(0, 1, 0, 0.5),
      border: '1px solid currentColor',
      borderRadius: 999,
      fontSize: theme.typography.pxToRem(13),
      lineHeight: 1.6,
      fontWeight: 500,
      whiteSpace: 'nowrap',
    },
    icon: { fontSize: theme.typography.pxToRem(16) },
    good: { color: toneColor('good', theme) },
    warning: { color: toneColor('warning', theme) },
    bad: { color: toneColor('bad', theme) },
    neutral: { color: toneColor('neutral', theme) },
  }),
  { name: 'ReliabilityStatusBadge' },
);

/**
 * A word, an icon and a colour, readable in every theme.
 *
 * @public
 */
export function StatusBadge(props: StatusBadgeProps) {
  const { tone, icon: Icon, label } = props;
  const classes = useStyles();
  return (
    <span className={`${classes.root} ${classes[tone]}`}>
      <Icon className={classes.icon} aria-hidden="true" />
      {label}
    </span>
  );
}
