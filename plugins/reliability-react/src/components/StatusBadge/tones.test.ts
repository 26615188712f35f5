import { createTheme, getContrastRatio } from '@material-ui/core/styles';
import { palettes } from '@backstage/theme';
import { toneColor, type Tone } from './tones';

const TONES: Tone[] = ['good', 'warning', 'bad', 'neutral'];

describe.each(['light', 'dark'] as const)('tones in the %s theme', type => {
  const theme = createTheme({ palette: palettes[type] });

  it.each(TONES)('%s is readable on every surface', tone => {
    const color = toneColor(tone, theme);
    const surfaces = ['default', 'paper'] as const;
    for (const surface of surfaces) {
      expect(
        getContrastRatio(color, theme.palette.background[surface]),
      ).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('are told apart', () => {
    const colors = TONES.map(tone => toneColor(tone, theme));
    expect(new Set(colors).size).toBe(TONES.length);
  });
});
