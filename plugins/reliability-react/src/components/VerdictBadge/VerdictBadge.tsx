import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CoverageVerdict } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '../../translation';
import { StatusBadge } from '../StatusBadge';
import { VERDICT_LOOKS } from './looks';

/** @public */
export interface VerdictBadgeProps {
  verdict: CoverageVerdict;
}

/**
 * A coverage verdict by word, icon and colour.
 *
 * @public
 */
export function VerdictBadge(props: VerdictBadgeProps) {
  const { verdict } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <StatusBadge {...VERDICT_LOOKS[verdict]} label={t(`verdict.${verdict}`)} />
  );
}
