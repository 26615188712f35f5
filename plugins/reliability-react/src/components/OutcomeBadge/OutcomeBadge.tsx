import type { ComponentType } from 'react';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import EventAvailableIcon from '@material-ui/icons/EventAvailable';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import RemoveIcon from '@material-ui/icons/Remove';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CheckOutcome } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '../../translation';
import { StatusBadge, type Tone } from '../StatusBadge';

const LOOKS: Record<
  CheckOutcome,
  { tone: Tone; icon: ComponentType<SvgIconProps> }
> = {
  pass: { tone: 'good', icon: CheckCircleIcon },
  fail: { tone: 'bad', icon: CancelIcon },
  unknown: { tone: 'neutral', icon: HelpOutlineIcon },
  exempt: { tone: 'neutral', icon: EventAvailableIcon },
  'not-applicable': { tone: 'neutral', icon: RemoveIcon },
};

/** @public */
export interface OutcomeBadgeProps {
  outcome: CheckOutcome;
}

/**
 * The outcome of a check by word, icon and colour.
 *
 * @public
 */
export function OutcomeBadge(props: OutcomeBadgeProps) {
  const { outcome } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return <StatusBadge {...LOOKS[outcome]} label={t(`outcome.${outcome}`)} />;
}
