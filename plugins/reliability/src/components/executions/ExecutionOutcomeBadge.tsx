import type { ComponentType } from 'react';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ReportProblemIcon from '@material-ui/icons/ReportProblemOutlined';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionOutcome } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StatusBadge,
  type Tone,
} from '@vigie/backstage-plugin-reliability-react';

const LOOKS: Record<
  ExecutionOutcome,
  { tone: Tone; icon: ComponentType<SvgIconProps> }
> = {
  worked: { tone: 'good', icon: CheckCircleIcon },
  partly: { tone: 'warning', icon: ReportProblemIcon },
  'did-not': { tone: 'bad', icon: CancelIcon },
};

/** Whether the runbook worked, by word, icon and colour. */
export function ExecutionOutcomeBadge(props: { outcome: ExecutionOutcome }) {
  const { outcome } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <StatusBadge {...LOOKS[outcome]} label={t(`executionOutcome.${outcome}`)} />
  );
}
