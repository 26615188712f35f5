import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  reliabilityTranslationRef,
  toneColor,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';

const useStyles = makeStyles(
  theme => ({
    root: { maxWidth: 420, minWidth: 160 },
    bar: {
      height: 8,
      borderRadius: 4,
      backgroundColor: theme.palette.action.selected,
    },
    filled: { backgroundColor: toneColor('good', theme) },
  }),
  { name: 'ReliabilityCampaignProgress' },
);

/** How many services pass, in numbers and drawn. */
export function ProgressBar(props: {
  pass: number;
  total: number;
  label: string;
}) {
  const { pass, total, label } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const text =
    total === 0
      ? t('campaigns.noServices')
      : `${t('campaigns.progress', {
          pass: format.count(pass),
          total: format.count(total),
        })} (${format.share(pass / total)})`;
  return (
    <div className={classes.root}>
      <Typography variant="body2">{text}</Typography>
      <LinearProgress
        variant="determinate"
        value={total === 0 ? 0 : Math.floor((pass / total) * 100)}
        aria-label={label}
        aria-valuetext={text}
        classes={{ root: classes.bar, bar: classes.filled }}
      />
    </div>
  );
}
