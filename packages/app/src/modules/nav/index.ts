import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { LandingPage } from './LandingPage';
import { PortalSidebar } from './PortalSidebar';

export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [LandingPage, PortalSidebar],
});
