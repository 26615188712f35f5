import type { ComponentType } from 'react';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import SignalCellular1BarIcon from '@material-ui/icons/SignalCellular1Bar';
import SignalCellular2BarIcon from '@material-ui/icons/SignalCellular2Bar';
import SignalCellular3BarIcon from '@material-ui/icons/SignalCellular3Bar';
import SignalCellular4BarIcon from '@material-ui/icons/SignalCellular4Bar';
import SignalCellularNullIcon from '@material-ui/icons/SignalCellularNull';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Level } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '../../translation';
import { StatusBadge, type Tone } from '../StatusBadge';

const LOOKS: Record<
  Level | 'none',
  { tone: Tone; icon: ComponentType<SvgIconProps> }
> = {
  none: { tone: 'warning', icon: SignalCellularNullIcon },
  observed: { tone: 'neutral', icon: SignalCellular1BarIcon },
  alerted: { tone: 'neutral', icon: SignalCellular2BarIcon },
  operable: { tone: 'good', icon: SignalCellular3BarIcon },
  resilient: { tone: 'good', icon: SignalCellular4BarIcon },
};

/** @public */
export interface LevelBadgeProps {
  /** Absent when not even the first is reached. */
  level?: Level;
}

/**
 * The level of a service by word, icon and colour.
 *
 * @public
 */
export function LevelBadge(props: LevelBadgeProps) {
  const { level = 'none' } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return <StatusBadge {...LOOKS[level]} label={t(`level.${level}`)} />;
}
