import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Check } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { ServerText } from '../common';
import { localDate } from './localDate';

/** What the chosen check asks and why. */
export function ChosenCheck(props: { check: Check }) {
  const { check } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  return (
    <>
      <Typography variant="subtitle1" component="p">
        <ServerText text={check.title} /> · {t(`level.${check.level}`)}
      </Typography>
      <Typography variant="body2" gutterBottom>
        <ServerText text={check.why} />
        {check.countsFrom && (
          <>
            {' '}
            {t('heatMap.countsFrom', {
              date: localDate(check.countsFrom, format),
            })}
          </>
        )}
      </Typography>
    </>
  );
}
