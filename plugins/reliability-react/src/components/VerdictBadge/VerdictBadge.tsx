import type { ComponentType } from 'react';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import EventAvailableIcon from '@material-ui/icons/EventAvailable';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import RemoveIcon from '@material-ui/icons/Remove';
import TimelapseIcon from '@material-ui/icons/Timelapse';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CoverageVerdict } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '../../translation';
import { StatusBadge, type Tone } from '../StatusBadge';

const LOOKS: Record<
  CoverageVerdict,
  { tone: Tone; icon: ComponentType<SvgIconProps> }
> = {
  covered: { tone: 'good', icon: CheckCircleIcon },
  partial: { tone: 'warning', icon: TimelapseIcon },
  uncovered: { tone: 'bad', icon: CancelIcon },
  unknown: { tone: 'neutral', icon: HelpOutlineIcon },
  exempt: { tone: 'neutral', icon: EventAvailableIcon },
  'not-applicable': { tone: 'neutral', icon: RemoveIcon },
};

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
  return <StatusBadge {...LOOKS[verdict]} label={t(`verdict.${verdict}`)} />;
}
