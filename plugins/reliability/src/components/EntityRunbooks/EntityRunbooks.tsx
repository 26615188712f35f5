import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  LoadingLines,
  reliabilityTranslationRef,
  useEntityRunbooks,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel } from '../common';
import { EntityRunbookParts } from './EntityRunbookParts';

const useStyles = makeStyles(
  theme => ({ title: { marginBottom: theme.spacing(2) } }),
  { name: 'ReliabilityEntityRunbooks' },
);

/** The Runbooks tab: is there one for every alert, and does it still work? */
export function EntityRunbooks() {
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { entity } = useEntity();
  const { value, error, unknown, refresh } = useEntityRunbooks(
    stringifyEntityRef(entity),
  );
  return (
    // Tells what is drawn here from the host's own parts of the page.
    <div data-reliability="entity">
      <Typography variant="h5" component="h2" className={classes.title}>
        {t('runbooks.title')}
      </Typography>
      {content()}
    </div>
  );

  function content() {
    if (value) {
      return (
        <>
          {error && (
            <Typography variant="body2" role="status" gutterBottom>
              {t('common.refreshFailed', { message: error.message })}{' '}
              <Button size="small" variant="outlined" onClick={refresh}>
                {t('common.retry')}
              </Button>
            </Typography>
          )}
          <EntityRunbookParts reading={value} onChanged={refresh} />
        </>
      );
    }
    if (unknown) {
      return <Typography variant="body2">{t('common.untracked')}</Typography>;
    }
    if (error) {
      return <FailurePanel error={error} onRetry={refresh} />;
    }
    return <LoadingLines lines={8} />;
  }
}
