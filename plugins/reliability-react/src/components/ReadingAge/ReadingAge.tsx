import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatter } from '../../format';
import { useNow } from '../../hooks/useNow';
import { reliabilityTranslationRef } from '../../translation';

/** @public */
export interface ReadingAgeProps {
  /** Epoch seconds; nothing was ever measured when absent. */
  observedAt?: number;
}

/**
 * How old a reading is, "as of 4 minutes ago"; the exact time is its tooltip.
 *
 * @public
 */
export function ReadingAge(props: ReadingAgeProps) {
  const { observedAt } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  if (observedAt === undefined) {
    return <span>{t('age.never')}</span>;
  }
  const age = (observedAt < now && format.age(observedAt, now)) || t('age.now');
  return (
    <time
      dateTime={new Date(observedAt * 1000).toISOString()}
      title={format.dateTime(observedAt)}
    >
      {t('age.asOf', { age })}
    </time>
  );
}
