import type { ComponentType } from 'react';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import NotificationsActiveIcon from '@material-ui/icons/NotificationsActive';
import NotificationsOffIcon from '@material-ui/icons/NotificationsOff';
import ReportProblemIcon from '@material-ui/icons/ReportProblemOutlined';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AlertStanding } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StatusBadge,
  type Tone,
} from '@vigie/backstage-plugin-reliability-react';

const LOOKS: Record<
  AlertStanding,
  { tone: Tone; icon: ComponentType<SvgIconProps> }
> = {
  complete: { tone: 'good', icon: NotificationsActiveIcon },
  weak: { tone: 'warning', icon: ReportProblemIcon },
  dead: { tone: 'bad', icon: NotificationsOffIcon },
  unknown: { tone: 'neutral', icon: HelpOutlineIcon },
};

/** What an alert is worth, by word, icon and colour. */
export function StandingBadge(props: { standing: AlertStanding }) {
  const { standing } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return <StatusBadge {...LOOKS[standing]} label={t(`standing.${standing}`)} />;
}
