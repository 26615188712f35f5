import type { Request } from 'express';
import type { Query } from './types';

/**
 * The query as the API document types it: the validator has checked it and
 * made numbers of what must be numbers, which express cannot know.
 */
export function queryOf<TOperation>(request: Request): Query<TOperation> {
  return request.query as unknown as Query<TOperation>;
}
