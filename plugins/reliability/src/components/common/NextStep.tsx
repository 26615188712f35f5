import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';

/** What to do about a finding. */
export function NextStep(props: { step: string }) {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <Typography variant="body2" gutterBottom>
      {t('common.nextStep', { step: props.step })}
    </Typography>
  );
}
