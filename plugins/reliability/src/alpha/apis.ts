import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { reliabilityApiFactory } from '../apis';

/** `api:reliability` */
export const reliabilityApi = ApiBlueprint.make({
  params: defineParams => defineParams(reliabilityApiFactory),
});
