import type { FollowedExecution } from '@vigie/backstage-plugin-reliability-react';

/** Does something in an execution; absent where the reader may only look. */
export type Act = FollowedExecution['act'];
