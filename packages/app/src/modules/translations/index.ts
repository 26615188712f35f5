import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { reliabilityTranslations } from '@vigie/backstage-plugin-reliability';
import { exampleTranslations } from '../example';

/** Only the app may install translations, so the plugin's languages are added here. */
export const translationsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'reliability',
      params: { resource: reliabilityTranslations },
    }),
    TranslationBlueprint.make({
      name: 'example',
      params: { resource: exampleTranslations },
    }),
  ],
});
