export * from './types';
export type { ReliabilityRequestOptions } from './request';
export * from './ReliabilityClient';
export type {
  FollowUpActionChange,
  FollowUpActionRequest,
  ListExecutionsQuery,
  ListFollowUpActionsQuery,
  ListRunbooksQuery,
  NewExecutionEvent,
  RunbookAddress,
  RunbooksApi,
  StartDrillRequest,
  StartExecutionRequest,
} from './RunbooksClient';
