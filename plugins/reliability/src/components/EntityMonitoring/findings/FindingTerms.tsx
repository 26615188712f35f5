import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CheckReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';
import { ServerText } from '../../common';

/** From when a check counts, and until when somebody is exempt from it. */
export function FindingTerms(props: { check: CheckReading }) {
  const { countsFrom, exemption } = props.check;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  // Local dates: the same day whatever the zone of who reads it.
  const dayOf = (date: string) => Date.parse(date) / 1000;
  return (
    <>
      {countsFrom !== undefined && dayOf(countsFrom) > now && (
        <Typography variant="body2">
          {t('monitoring.countsFrom', {
            date: format.longDate(dayOf(countsFrom), 'UTC'),
          })}
        </Typography>
      )}
      {exemption && (
        <Typography variant="body2">
          {t('monitoring.exemption', {
            date: format.longDate(dayOf(exemption.until), 'UTC'),
            approvedBy: exemption.approvedBy,
          })}{' '}
          <ServerText text={exemption.reason} />
        </Typography>
      )}
    </>
  );
}
