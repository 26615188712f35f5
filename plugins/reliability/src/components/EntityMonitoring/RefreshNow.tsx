import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import RefreshIcon from '@material-ui/icons/Refresh';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { reliabilityServiceRefreshPermission } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
  useRefreshEntity,
} from '@vigie/backstage-plugin-reliability-react';
import { ServerText } from '../common';

/** Has the service read again now; nothing for who may not. */
export function RefreshNow(props: { entityRef: string; onRefreshed(): void }) {
  const { entityRef, onRefreshed } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const { allowed } = usePermission({
    permission: reliabilityServiceRefreshPermission,
  });
  const { state, waitSeconds, error, start } = useRefreshEntity(
    entityRef,
    onRefreshed,
  );
  if (!allowed) {
    return null;
  }
  return (
    <div>
      <Button
        size="small"
        variant="outlined"
        startIcon={<RefreshIcon />}
        // Stays focusable while it runs, so that the keyboard is not lost.
        aria-disabled={state === 'running'}
        onClick={() => state !== 'running' && start()}
      >
        {t('monitoring.refreshNow')}
      </Button>
      <Typography variant="body2" role="status">
        {message()}
      </Typography>
    </div>
  );

  function message() {
    switch (state) {
      case 'running':
        return t('monitoring.refreshing');
      case 'done':
        return t('monitoring.refreshed');
      case 'too-soon':
        return waitSeconds === undefined
          ? t('monitoring.tooSoonUnknown')
          : t('monitoring.tooSoon', { duration: format.duration(waitSeconds) });
      case 'failed':
        return (
          <>
            {t('monitoring.refreshRefused')}{' '}
            <ServerText text={error?.message ?? ''} />
          </>
        );
      default:
        return null;
    }
  }
}
