import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { ServicesPage } from './ServicesPage';

/** The page in the shell that the legacy frontend system does not provide. */
export function LegacyServicesPage() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('services.title')} subtitle={t('services.subtitle')} />
      <ServicesPage />
    </Page>
  );
}
