import type { ComponentType } from 'react';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import EventAvailableIcon from '@material-ui/icons/EventAvailable';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import RemoveIcon from '@material-ui/icons/Remove';
import TimelapseIcon from '@material-ui/icons/Timelapse';
import type { CoverageVerdict } from '@vigie/backstage-plugin-reliability-common';
import type { Tone } from '../StatusBadge';

/** How each verdict looks, wherever it is drawn. */
export const VERDICT_LOOKS: Record<
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
