import { alpha, makeStyles, type Theme } from '@material-ui/core/styles';
import {
  toneColor,
  type Tone,
} from '@vigie/backstage-plugin-reliability-react';

/** The border tells outcomes apart where colours are not told apart. */
function look(theme: Theme, tone: Tone, border: string, share: number) {
  const color = toneColor(tone, theme);
  return {
    borderLeft: `4px ${border} ${color}`,
    backgroundColor: alpha(color, share),
  };
}

/** Looks of cells, shared by the map and its legend. */
export const useCellStyles = makeStyles(
  theme => ({
    cell: {
      display: 'block',
      boxSizing: 'border-box',
      minWidth: 48,
      padding: theme.spacing(0.75, 0.5),
      textAlign: 'center',
      textDecoration: 'none',
      whiteSpace: 'nowrap',
      fontVariantNumeric: 'tabular-nums',
      color: theme.palette.text.primary,
      '&:focus-visible': {
        outline: `3px solid ${theme.palette.text.primary}`,
        outlineOffset: -3,
      },
      '&:hover': { textDecoration: 'underline' },
      '@media (forced-colors: active)': { border: '1px solid CanvasText' },
    },
    fail1: look(theme, 'bad', 'solid', 0.08),
    fail2: look(theme, 'bad', 'solid', 0.16),
    fail3: look(theme, 'bad', 'solid', 0.24),
    unknown: look(theme, 'neutral', 'dotted', 0.06),
    pass: look(theme, 'good', 'double', 0.08),
    exempt: look(theme, 'neutral', 'dashed', 0.03),
    none: { borderLeft: '4px solid transparent' },
  }),
  { name: 'ReliabilityHeatMapCell' },
);
