import DoneIcon from '@material-ui/icons/Done';
import EventBusyIcon from '@material-ui/icons/EventBusy';
import ScheduleIcon from '@material-ui/icons/Schedule';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FollowUpActionReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StatusBadge,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';
import { daysUntil } from '../CampaignsPage/campaignDue';

/** How much time is left for a follow-up action, or that it is closed. */
export function ActionDueBadge(props: { action: FollowUpActionReading }) {
  const { state, due } = props.action;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const days = daysUntil(due, new Date(useNow() * 1000));
  if (state === 'closed') {
    return (
      <StatusBadge tone="good" icon={DoneIcon} label={t('actions.closed')} />
    );
  }
  if (days < 0) {
    return (
      <StatusBadge
        tone="bad"
        icon={EventBusyIcon}
        label={t('actions.daysLate', { count: -days })}
      />
    );
  }
  return (
    <StatusBadge
      tone={days === 0 ? 'warning' : 'neutral'}
      icon={ScheduleIcon}
      label={
        days === 0
          ? t('actions.dueToday')
          : t('actions.daysLeft', { count: days })
      }
    />
  );
}
