import DirectionsRunIcon from '@material-ui/icons/DirectionsRun';
import DoneIcon from '@material-ui/icons/Done';
import SchoolIcon from '@material-ui/icons/School';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionSummary } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StatusBadge,
} from '@vigie/backstage-plugin-reliability-react';
import { ExecutionOutcomeBadge } from './ExecutionOutcomeBadge';

/** Whether it is a drill, and whether it is open or how it ended. */
export function ExecutionBadges(props: {
  execution: Pick<ExecutionSummary, 'kind' | 'status' | 'outcome'>;
}) {
  const { kind, status, outcome } = props.execution;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <>
      {kind === 'drill' && (
        <>
          <StatusBadge
            tone="neutral"
            icon={SchoolIcon}
            label={t('executions.drill')}
          />{' '}
        </>
      )}
      {status === 'open' && (
        <StatusBadge
          tone="warning"
          icon={DirectionsRunIcon}
          label={t('executions.open')}
        />
      )}
      {status === 'finished' && outcome && (
        <ExecutionOutcomeBadge outcome={outcome} />
      )}
      {status === 'finished' && !outcome && (
        <StatusBadge
          tone="neutral"
          icon={DoneIcon}
          label={t('executions.finished')}
        />
      )}
    </>
  );
}
