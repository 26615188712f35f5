import type { ComponentType } from 'react';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import CloudOffIcon from '@material-ui/icons/CloudOff';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import HistoryIcon from '@material-ui/icons/History';
import HourglassEmptyIcon from '@material-ui/icons/HourglassEmpty';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import TrendingDownIcon from '@material-ui/icons/TrendingDown';
import WhatshotIcon from '@material-ui/icons/Whatshot';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloState } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '../../translation';
import { StatusBadge, type Tone } from '../StatusBadge';

const LOOKS: Record<
  SloState,
  { tone: Tone; icon: ComponentType<SvgIconProps> }
> = {
  invalid: { tone: 'bad', icon: ErrorOutlineIcon },
  'source-error': { tone: 'warning', icon: CloudOffIcon },
  'no-data': { tone: 'warning', icon: HelpOutlineIcon },
  exhausted: { tone: 'bad', icon: CancelIcon },
  burning: { tone: 'bad', icon: WhatshotIcon },
  'at-risk': { tone: 'warning', icon: TrendingDownIcon },
  stale: { tone: 'neutral', icon: HistoryIcon },
  insufficient: { tone: 'neutral', icon: HourglassEmptyIcon },
  'no-traffic': { tone: 'neutral', icon: RemoveCircleOutlineIcon },
  healthy: { tone: 'good', icon: CheckCircleIcon },
};

/** @public */
export interface StateBadgeProps {
  state: SloState;
}

/**
 * The state of an SLO by word, icon and colour.
 *
 * @public
 */
export function StateBadge(props: StateBadgeProps) {
  const { state } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return <StatusBadge {...LOOKS[state]} label={t(`state.${state}`)} />;
}
