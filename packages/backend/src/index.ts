import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

// The frontend is served by the backend: one address, one port.
backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@backstage/plugin-techdocs-backend'));
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-techdocs'));
backend.add(
  import('@vigie/backstage-plugin-search-backend-module-reliability'),
);
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@vigie/backstage-plugin-reliability-backend'));
backend.add(
  import('@vigie/backstage-plugin-reliability-backend-module-prometheus'),
);
backend.add(
  import('@vigie/backstage-plugin-reliability-backend-module-alertmanager'),
);
backend.add(
  import('@vigie/backstage-plugin-reliability-backend-module-grafana'),
);

backend.start();
