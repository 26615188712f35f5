import { createApp } from '@backstage/frontend-defaults';
import { exampleModule } from './modules/example';
import { navModule } from './modules/nav';
import { translationsModule } from './modules/translations';

/** The plugins come from `app.packages: all`; only what is this portal's own is named here. */
export const app = createApp({
  features: [navModule, exampleModule, translationsModule],
});
