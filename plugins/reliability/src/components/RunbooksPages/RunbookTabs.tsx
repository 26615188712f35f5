import { Outlet } from 'react-router-dom';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { runbooksRouteRef } from '../../routes';
import { TabLinks } from '../common';

/** Runbooks and drills, with the one that is chosen below. */
export function RunbookTabs() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const root = useRouteRef(runbooksRouteRef)();
  return (
    <>
      <TabLinks
        label={t('runbooks.tabs')}
        tabs={[
          { pathname: root, exact: true, text: t('runbooks.tab.runbooks') },
          { pathname: `${root}/drills`, text: t('runbooks.tab.drills') },
        ]}
      />
      <Outlet />
    </>
  );
}
