import type { ComponentType } from 'react';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import EventBusyIcon from '@material-ui/icons/EventBusy';
import RemoveIcon from '@material-ui/icons/Remove';
import ScheduleIcon from '@material-ui/icons/Schedule';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Campaign } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StatusBadge,
  useNow,
  type Tone,
} from '@vigie/backstage-plugin-reliability-react';
import { daysUntil, standingOf, type CampaignStanding } from './campaignDue';

const LOOKS: Record<
  CampaignStanding,
  { tone: Tone; icon: ComponentType<SvgIconProps> }
> = {
  none: { tone: 'neutral', icon: RemoveIcon },
  done: { tone: 'good', icon: CheckCircleIcon },
  late: { tone: 'bad', icon: EventBusyIcon },
  today: { tone: 'warning', icon: ScheduleIcon },
  running: { tone: 'neutral', icon: ScheduleIcon },
};

/** Whether a campaign is done, and how long there is. */
export function DueBadge(props: { campaign: Campaign }) {
  const { campaign } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const now = new Date(useNow() * 1000);
  const standing = standingOf(campaign, now);
  const count = Math.abs(daysUntil(campaign.due, now));
  const label = {
    none: () => t('campaigns.noServices'),
    done: () => t('campaigns.done'),
    late: () => t('campaigns.daysLate', { count }),
    today: () => t('campaigns.dueToday'),
    running: () => t('campaigns.daysLeft', { count }),
  }[standing]();
  return <StatusBadge {...LOOKS[standing]} label={label} />;
}
