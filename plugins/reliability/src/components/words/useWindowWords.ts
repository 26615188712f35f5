import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Slo } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';

/** The window an SLO is judged over, and when a period of the calendar ends. */
export function useWindowWords(window: Slo['window']) {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  const { duration, seconds, isRolling, from, endsAt, timeZone } = window;

  /** "November 2026"; undefined for a rolling window and before the first measurement. */
  const period =
    timeZone === undefined || from === undefined || endsAt === undefined
      ? undefined
      : format.period({ from, to: endsAt, timeZone });

  function sentence(): string {
    if (isRolling) {
      return t('window.rolling', { duration: format.duration(seconds) });
    }
    if (
      timeZone === undefined ||
      period === undefined ||
      endsAt === undefined
    ) {
      return t('window.calendar', {
        length: format.shorthand(duration),
        timeZone: timeZone ?? 'UTC',
      });
    }
    const age = format.age(endsAt, now);
    if (age === undefined) {
      return t('window.endsNow', { period, timeZone });
    }
    const words = { period, timeZone, age };
    return endsAt > now ? t('window.ends', words) : t('window.ended', words);
  }

  return { period, sentence };
}
