import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '../../translation';
import { VisuallyHidden } from '../VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    '@keyframes pulse': { '50%': { opacity: 0.4 } },
    line: {
      height: theme.spacing(2.5),
      marginBottom: theme.spacing(1.5),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
      animation: '$pulse 1.6s ease-in-out infinite',
      '&:nth-child(even)': { width: '70%' },
      '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    },
  }),
  { name: 'ReliabilityLoadingLines' },
);

/** @public */
export interface LoadingLinesProps {
  /** How many lines are expected; 4 unless told. */
  lines?: number;
}

/**
 * The shape of content that is on its way, so that the page does not jump.
 *
 * @public
 */
export function LoadingLines(props: LoadingLinesProps) {
  const { lines = 4 } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <div aria-busy="true">
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={classes.line} aria-hidden="true" />
      ))}
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
    </div>
  );
}
