import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityReliability } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import {
  DefinitionsNotice,
  NextStep,
  ReliabilityCard,
  Snippet,
} from '../common';
import { FIRST_RUNBOOK_EXAMPLE, FIRST_RUNBOOK_FILE } from '../common/examples';
import { DocumentDialog, useDocumentParam } from '../DocumentDialog';
import { RunbookItem } from './RunbookItem';

const REVIEW_DAYS = 180;

/** The runbooks of the service, to read. */
export function RunbooksCard(props: {
  /** Days after which a review is overdue; 180 unless told. */
  reviewDays?: number;
}) {
  const { reviewDays = REVIEW_DAYS } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <ReliabilityCard
      title={t('runbooks.title')}
      observedAt={reliability => reliability.definitions.readAt}
    >
      {reliability => (
        <Runbooks reliability={reliability} reviewDays={reviewDays} />
      )}
    </ReliabilityCard>
  );
}

function Runbooks(props: {
  reliability: EntityReliability;
  reviewDays: number;
}) {
  const { reviewDays } = props;
  const { definitions, runbooks } = props.reliability;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { id, open, close } = useDocumentParam('runbook');
  if (definitions.state === 'not-configured') {
    return <Typography variant="body2">{t('setup.short')}</Typography>;
  }
  const opened = runbooks.find(runbook => runbook.id === id);
  return (
    <>
      <DefinitionsNotice definitions={definitions} />
      {runbooks.length === 0 && definitions.state === 'read' && <NoRunbook />}
      {runbooks.map(runbook => (
        <RunbookItem
          key={runbook.id}
          runbook={runbook}
          reviewDays={reviewDays}
          onOpen={() => open(runbook.id)}
        />
      ))}
      <DocumentDialog
        id={id}
        title={opened?.title ?? t('runbooks.title')}
        onClose={close}
      />
    </>
  );
}

function NoRunbook() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <>
      <Typography variant="body2">{t('runbooks.empty')}</Typography>
      <NextStep step={t('runbooks.emptyStep')} />
      <Typography variant="subtitle2" component="h4">
        {t('runbooks.emptyExample', { file: FIRST_RUNBOOK_FILE })}
      </Typography>
      <Snippet text={FIRST_RUNBOOK_EXAMPLE} />
    </>
  );
}
