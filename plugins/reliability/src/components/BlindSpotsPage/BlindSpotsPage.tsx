import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { useUrlView } from '../ServiceFilters';
import { ServiceOutcomes } from '../ServiceOutcomes';
import { BLIND_OUTCOMES, blindSpotsCodec } from './blindSpotsView';

/** Services that fail a check, in the order in which help matters most. */
export function BlindSpotsPage() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { view, change, clear } = useUrlView(blindSpotsCodec);
  return (
    <>
      <Typography variant="body1" gutterBottom>
        {t('blindSpots.subtitle')}
      </Typography>
      <ServiceOutcomes
        view={view}
        outcomes={BLIND_OUTCOMES}
        usual="fail"
        empty={
          view.outcome === 'unknown'
            ? t('blindSpots.emptyUnknown')
            : t('blindSpots.empty')
        }
        name="blind-spots"
        onChange={change}
        onClear={clear}
      />
    </>
  );
}
