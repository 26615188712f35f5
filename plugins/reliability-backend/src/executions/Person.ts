import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Who does something. */
export interface Person {
  credentials: BackstageCredentials;
  /** Entity reference of the user. */
  userRef: string;
}
