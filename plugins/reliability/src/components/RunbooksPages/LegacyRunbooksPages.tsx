import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { RunbooksPages } from './RunbooksPages';

/** The pages in the shell that the legacy frontend system does not provide. */
export function LegacyRunbooksPages() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('runbooks.title')} subtitle={t('runbooks.subtitle')} />
      <RunbooksPages />
    </Page>
  );
}
