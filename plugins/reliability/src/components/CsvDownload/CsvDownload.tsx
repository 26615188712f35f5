import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import GetAppIcon from '@material-ui/icons/GetApp';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import type { CsvSource } from './collectCsv';
import { useCsvDownload, type CsvDownloadState } from './useCsvDownload';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'ReliabilityCsvDownload' },
);

/** Downloads all of what is shown, not only its page. */
export function CsvDownload(props: {
  /** Part of the file's name. */
  name: string;
  source: CsvSource;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { state, start, cancel } = useCsvDownload(props.name);
  return (
    <div className={classes.root}>
      {state.step === 'reading' ? (
        <Button size="small" variant="outlined" onClick={cancel}>
          {t('csv.cancel')}
        </Button>
      ) : (
        <Button
          size="small"
          variant="outlined"
          startIcon={<GetAppIcon aria-hidden="true" />}
          onClick={() => start(props.source)}
        >
          {t('csv.download')}
        </Button>
      )}
      <Said state={state} />
    </div>
  );
}

function Said({ state }: { state: CsvDownloadState }) {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const text = () => {
    switch (state.step) {
      case 'reading':
        return state.total > 0
          ? t('csv.progress', {
              done: format.count(state.done),
              total: format.count(state.total),
            })
          : t('common.loading');
      case 'done':
        return t('csv.done', { count: state.rows });
      case 'failed':
        return t('csv.failed', { message: state.message });
      default:
        return '';
    }
  };
  return (
    <Typography
      variant="body2"
      component="span"
      role={state.step === 'failed' ? 'alert' : 'status'}
    >
      {text()}
    </Typography>
  );
}
