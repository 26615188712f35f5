import { useParams } from 'react-router-dom';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadingLines,
  reliabilityTranslationRef,
  useExecution,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel } from '../common';
import { ExecutionView } from './ExecutionView';

/** The page of one execution: followed while it is open, a record afterwards. */
export function ExecutionPage() {
  const { id = '' } = useParams();
  // Another execution is another page: nothing half-written is carried over.
  return <FollowedPage key={id} id={id} />;
}

function FollowedPage(props: { id: string }) {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const followed = useExecution(props.id);
  const { execution, error, refresh } = followed;
  if (execution) {
    return <ExecutionView followed={followed} execution={execution} />;
  }
  if (error && isNotFound(error)) {
    return <Typography role="alert">{t('execution.notFound')}</Typography>;
  }
  if (error) {
    return <FailurePanel error={error} onRetry={refresh} />;
  }
  return <LoadingLines lines={8} />;
}

function isNotFound(error: Error): boolean {
  return (
    error.name === 'ResponseError' &&
    (error as Error & { response?: Response }).response?.status === 404
  );
}
