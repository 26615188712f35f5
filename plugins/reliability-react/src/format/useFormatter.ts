import { useMemo } from 'react';
import { createFormatter, type Formatter } from './createFormatter';
import { useLanguage } from './useLanguage';

/**
 * Numbers, durations and dates in the language of the app.
 *
 * @public
 */
export function useFormatter(): Formatter {
  const language = useLanguage();
  return useMemo(() => createFormatter(language), [language]);
}
