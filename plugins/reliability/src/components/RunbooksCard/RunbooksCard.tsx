import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityReliability } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { runbooksTabRouteRef } from '../../routes';
import { DefinitionsNotice, FirstRunbook, ReliabilityCard } from '../common';
import { RunbookItem } from './RunbookItem';

/** The runbooks of the service, each a link to its page. */
export function RunbooksCard() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const tabRoute = useRouteRef(runbooksTabRouteRef);
  return (
    <ReliabilityCard
      title={t('runbooks.title')}
      observedAt={reliability => reliability.definitions.readAt}
      footer={tabRoute && <Link to={tabRoute()}>{t('runbooks.open')}</Link>}
    >
      {reliability => <Runbooks reliability={reliability} />}
    </ReliabilityCard>
  );
}

function Runbooks(props: { reliability: EntityReliability }) {
  const { definitions, runbooks, entityRef } = props.reliability;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  if (definitions.state === 'not-configured') {
    return <Typography variant="body2">{t('setup.short')}</Typography>;
  }
  return (
    <>
      <DefinitionsNotice definitions={definitions} />
      {runbooks.length === 0 && definitions.state === 'read' && (
        <FirstRunbook />
      )}
      {runbooks.map(runbook => (
        <RunbookItem key={runbook.id} runbook={runbook} entityRef={entityRef} />
      ))}
    </>
  );
}
