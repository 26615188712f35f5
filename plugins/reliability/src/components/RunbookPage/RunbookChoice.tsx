import { Navigate } from 'react-router-dom';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  LoadingLines,
  reliabilityTranslationRef,
  useEntityRunbooks,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel, RunbookPageLink, useRunbookHref } from '../common';

/**
 * The runbooks of a service, where the address names none that is there. With
 * an alert that one of them answers, it leads there at once.
 */
export function RunbookChoice(props: {
  entityRef: string;
  /** What the address asked for. */
  slug?: string;
  alert?: string;
}) {
  const { entityRef, slug, alert } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const href = useRunbookHref();
  const { value, error, unknown, refresh } = useEntityRunbooks(entityRef);
  if (unknown) {
    return <Typography>{t('runbook.unknownService')}</Typography>;
  }
  if (!value) {
    return error ? (
      <FailurePanel error={error} onRetry={refresh} />
    ) : (
      <LoadingLines lines={8} />
    );
  }
  const answer =
    alert && value.runbooks.find(runbook => runbook.alerts.includes(alert));
  if (answer) {
    return (
      <Navigate replace to={href({ entityRef, slug: answer.slug, alert })} />
    );
  }
  return (
    <>
      <Typography variant="h5" component="h2" gutterBottom>
        {title()}
      </Typography>
      <Typography gutterBottom>
        <EntityRefLink entityRef={entityRef} />
      </Typography>
      <Typography>
        {t(value.runbooks.length > 0 ? 'runbook.choose' : 'runbook.noneAtAll')}
      </Typography>
      {value.runbooks.length > 0 && (
        <ul>
          {value.runbooks.map(runbook => (
            <li key={runbook.slug}>
              <RunbookPageLink entityRef={entityRef} slug={runbook.slug}>
                {runbook.title}
              </RunbookPageLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );

  function title() {
    if (alert) {
      return t('runbook.noneForAlert', { alert });
    }
    return slug ? t('runbook.notFound', { slug }) : t('runbook.ofService');
  }
}
