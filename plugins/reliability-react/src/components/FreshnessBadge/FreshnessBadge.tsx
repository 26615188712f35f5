import type { ComponentType } from 'react';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import HistoryIcon from '@material-ui/icons/History';
import ReportProblemIcon from '@material-ui/icons/ReportProblemOutlined';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FreshnessState } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '../../translation';
import { StatusBadge, type Tone } from '../StatusBadge';

const LOOKS: Record<
  FreshnessState,
  { tone: Tone; icon: ComponentType<SvgIconProps> }
> = {
  fresh: { tone: 'good', icon: CheckCircleIcon },
  ageing: { tone: 'warning', icon: HistoryIcon },
  doubtful: { tone: 'warning', icon: HelpOutlineIcon },
  stale: { tone: 'bad', icon: ReportProblemIcon },
};

/** @public */
export interface FreshnessBadgeProps {
  state: FreshnessState;
}

/**
 * How fresh a runbook is, by word, icon and colour.
 *
 * @public
 */
export function FreshnessBadge(props: FreshnessBadgeProps) {
  const { state } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return <StatusBadge {...LOOKS[state]} label={t(`freshness.${state}`)} />;
}
