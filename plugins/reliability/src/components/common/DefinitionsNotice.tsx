import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DefinitionsReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';
import { NextStep } from './NextStep';
import { ServerText } from './ServerText';

/** Why the definitions are not, or not freshly, read; nothing when all is well. */
export function DefinitionsNotice(props: { definitions: DefinitionsReading }) {
  const { definitions } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  if (definitions.state === 'pending') {
    return (
      <>
        <Typography variant="body2">{t('definitions.pending')}</Typography>
        <NextStep step={t('definitions.pendingStep')} />
      </>
    );
  }
  if (definitions.state === 'missing') {
    return (
      <>
        <Typography variant="body2">
          {t('definitions.missing', { location: definitions.location ?? '' })}
        </Typography>
        <NextStep step={t('definitions.missingStep')} />
      </>
    );
  }
  if (definitions.state === 'error') {
    const { reason, readAt } = definitions;
    return (
      <Typography variant="body2" role="status" gutterBottom>
        {t('definitions.error')} {reason && <ServerText text={reason} />}{' '}
        {readAt !== undefined &&
          t('definitions.errorKept', {
            age: format.age(readAt, now) ?? t('age.now'),
          })}
      </Typography>
    );
  }
  return null;
}
