import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Slo } from '@vigie/backstage-plugin-reliability-common';
import {
  ReadingAge,
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';

/** Less of the window than this is said beside the figures, whatever their state. */
const WHOLE_ENOUGH = 0.9;

/** When the newest step was measured, and how little of the window that makes while a history is young. */
export function SloAge(props: { slo: Slo }) {
  const { counts, observedAt, window } = props.slo;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const windowSeconds = elapsedSeconds(window);
  const isYoung =
    counts && counts.coveredSeconds < WHOLE_ENOUGH * windowSeconds;
  return (
    <>
      <ReadingAge observedAt={observedAt} />
      {isYoung && counts.coveredSeconds > 0 && (
        <>
          {' · '}
          {t('slos.measuredSoFar', {
            covered: format.duration(counts.coveredSeconds),
            window: format.duration(windowSeconds),
          })}
        </>
      )}
    </>
  );
}

/** The whole of a rolling window; of a period of the calendar what has gone by. */
function elapsedSeconds({
  isRolling,
  seconds,
  from,
  to,
}: Slo['window']): number {
  return isRolling || from === undefined || to === undefined
    ? seconds
    : to - from;
}
