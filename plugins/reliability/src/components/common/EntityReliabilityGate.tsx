import type { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { EntityReliability } from '@vigie/backstage-plugin-reliability-common';
import {
  LoadingLines,
  reliabilityTranslationRef,
  useEntityReliability,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel } from './FailurePanel';

interface GateProps {
  children: (reliability: EntityReliability, refresh: () => void) => ReactNode;
}

/**
 * What is known of the entity on the page, or why it is not known: loading,
 * failed and unknown each look like themselves. Figures whose refresh failed
 * stay, and say so.
 */
export function EntityReliabilityGate(props: GateProps) {
  return (
    // Tells what is drawn here from the host's own parts of the page.
    <div data-reliability="entity">
      <Gate {...props} />
    </div>
  );
}

function Gate(props: GateProps) {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { entity } = useEntity();
  const { value, error, unknown, refresh } = useEntityReliability(
    stringifyEntityRef(entity),
  );
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
        {props.children(value, refresh)}
      </>
    );
  }
  if (error) {
    return <FailurePanel error={error} onRetry={refresh} />;
  }
  if (unknown) {
    return <Typography variant="body2">{t('common.untracked')}</Typography>;
  }
  return <LoadingLines />;
}
