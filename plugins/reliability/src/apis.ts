import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { ReliabilityClient } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '@vigie/backstage-plugin-reliability-react';

export const reliabilityApiFactory = createApiFactory({
  api: reliabilityApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: ({ discoveryApi, fetchApi }) =>
    new ReliabilityClient({ discoveryApi, fetchApi }),
});
