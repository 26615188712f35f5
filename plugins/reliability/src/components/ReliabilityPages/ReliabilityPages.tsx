import { Route, Routes } from 'react-router-dom';
import { Content } from '@backstage/core-components';
import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { BlindSpotsPage } from '../BlindSpotsPage';
import { CampaignsPage } from '../CampaignsPage';
import { HeatMapPage } from '../HeatMapPage';
import { ServicesPage, type PageSize } from '../ServicesPage';
import { PageTabs } from './PageTabs';

/** Everything about all services, a tab for each question. */
export function ReliabilityPages(props: {
  /** Rows on a page of services until somebody chooses otherwise. */
  pageSize?: PageSize;
}) {
  return (
    <Content data-reliability="page">
      <PageTabs />
      <Routes>
        <Route index element={<ServicesPage pageSize={props.pageSize} />} />
        <Route path="heat-map" element={<HeatMapPage />} />
        <Route path="blind-spots" element={<BlindSpotsPage />} />
        <Route path="campaigns" element={<CampaignsPage />} />
        <Route path="*" element={<NotFoundErrorPage />} />
      </Routes>
    </Content>
  );
}
