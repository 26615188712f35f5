import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { Content } from '@backstage/core-components';
import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { LoadingLines } from '@vigie/backstage-plugin-reliability-react';
import { RunbookTabs } from './RunbookTabs';

// Each on its own: who comes from an alert at night waits for one page only.
const RunbooksPage = lazy(() =>
  import('../RunbooksPage').then(m => ({ default: m.RunbooksPage })),
);
const DrillsPage = lazy(() =>
  import('../DrillsPage').then(m => ({ default: m.DrillsPage })),
);
const ExecutionPage = lazy(() =>
  import('../ExecutionPage').then(m => ({ default: m.ExecutionPage })),
);
const RunbookPage = lazy(() =>
  import('../RunbookPage').then(m => ({ default: m.RunbookPage })),
);

/** Everything about runbooks and what is done with them. */
export function RunbooksPages() {
  return (
    <Content data-reliability="page">
      <Suspense fallback={<LoadingLines lines={8} />}>
        <Routes>
          <Route element={<RunbookTabs />}>
            <Route index element={<RunbooksPage />} />
            <Route path="drills" element={<DrillsPage />} />
          </Route>
          <Route path="executions/:id" element={<ExecutionPage />} />
          <Route path=":namespace/:kind/:name" element={<RunbookPage />} />
          <Route
            path=":namespace/:kind/:name/:slug"
            element={<RunbookPage />}
          />
          <Route path="*" element={<NotFoundErrorPage />} />
        </Routes>
      </Suspense>
    </Content>
  );
}
