import { useSearchParams } from 'react-router-dom';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { rootRouteRef } from '../../routes';
import { TabLinks } from '../common';
import { filterSearch } from '../ServiceFilters';
import { TABS } from './tabs';

/** The views of all services; filters go along from one to the next. */
export function PageTabs() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const root = useRouteRef(rootRouteRef)();
  const [params] = useSearchParams();
  return (
    <TabLinks
      label={t('pages.label')}
      tabs={TABS.map(({ path, name }) => ({
        pathname: path ? `${root}/${path}` : root,
        search: filterSearch(params),
        exact: path === '',
        text: t(`pages.${name}`),
      }))}
    />
  );
}
