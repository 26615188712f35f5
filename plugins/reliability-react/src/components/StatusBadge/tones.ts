import {
  darken,
  getContrastRatio,
  lighten,
  type Theme,
} from '@material-ui/core/styles';
import type { BackstagePalette } from '@backstage/theme';

/**
 * How good something is, for colours. Always drawn with a word and an icon.
 *
 * @public
 */
export type Tone = 'good' | 'warning' | 'bad' | 'neutral';

/** WCAG AA asks 4.5 of text; the rest allows for surfaces near, not on, the paper colour. */
const CONTRAST = 5.2;

/** The colour, moved towards black or white until it can be read on the surfaces of the theme. */
export function readableColor(color: string, theme: Theme): string {
  const surfaces = [
    theme.palette.background.paper,
    theme.palette.background.default,
  ];
  const move = theme.palette.type === 'dark' ? lighten : darken;
  const isReadable = (candidate: string) =>
    surfaces.every(s => getContrastRatio(candidate, s) >= CONTRAST);
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = move(color, share);
    if (isReadable(candidate)) {
      return candidate;
    }
  }
  return theme.palette.text.primary;
}

/**
 * The colour of a tone in a theme, from the theme's own status colours where it
 * has them; readable as text on the theme's surfaces.
 *
 * @public
 */
export function toneColor(tone: Tone, theme: Theme): string {
  const palette = theme.palette as Theme['palette'] & Partial<BackstagePalette>;
  const colors: Record<Tone, string> = {
    good: palette.status?.ok ?? palette.success.main,
    warning: palette.status?.warning ?? palette.warning.main,
    bad: palette.status?.error ?? palette.error.main,
    neutral: palette.status?.aborted ?? palette.grey[600],
  };
  return readableColor(colors[tone], theme);
}
