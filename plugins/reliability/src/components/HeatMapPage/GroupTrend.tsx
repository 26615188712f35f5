import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CheckDay } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
  VisuallyHidden,
} from '@vigie/backstage-plugin-reliability-react';
import { localDate } from '../ServiceOutcomes';

/** How many checks of a group failed at the start of its history and now. */
export function GroupTrend(props: { trend: readonly CheckDay[] | undefined }) {
  const { trend = [] } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const first = trend[0];
  const last = trend.at(-1);
  if (!first || !last || first === last) {
    return <>{t('heatMap.noTrend')}</>;
  }
  const span = t('heatMap.trendSpan', {
    from: localDate(first.day, format),
    to: localDate(last.day, format),
  });
  return (
    <span title={span}>
      {t('heatMap.trend', {
        before: format.count(first.fail),
        now: format.count(last.fail),
      })}
      <VisuallyHidden>{span}</VisuallyHidden>
    </span>
  );
}
