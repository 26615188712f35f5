import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { FIRST_RUNBOOK_EXAMPLE, FIRST_RUNBOOK_FILE } from './examples';
import { NextStep } from './NextStep';
import { Snippet } from './Snippet';

/** What a service without runbooks writes first, to copy. */
export function FirstRunbook() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <>
      <Typography variant="body2">{t('runbooks.empty')}</Typography>
      <NextStep step={t('runbooks.emptyStep')} />
      <Typography variant="subtitle2" component="h4">
        {t('runbooks.emptyExample', { file: FIRST_RUNBOOK_FILE })}
      </Typography>
      <Snippet text={FIRST_RUNBOOK_EXAMPLE} />
    </>
  );
}
