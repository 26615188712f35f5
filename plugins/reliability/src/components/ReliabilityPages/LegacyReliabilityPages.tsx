import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { ReliabilityPages } from './ReliabilityPages';

/** The pages in the shell that the legacy frontend system does not provide. */
export function LegacyReliabilityPages() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('services.title')} subtitle={t('services.subtitle')} />
      <ReliabilityPages />
    </Page>
  );
}
