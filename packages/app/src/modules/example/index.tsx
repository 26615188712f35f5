import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { AppRootWrapperBlueprint } from '@backstage/plugin-app-react';
import { ExampleBanner } from './ExampleBanner';

export { exampleTranslations } from './translation';

export const exampleModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    AppRootWrapperBlueprint.make({
      name: 'example-banner',
      params: { component: ExampleBanner },
    }),
  ],
});
