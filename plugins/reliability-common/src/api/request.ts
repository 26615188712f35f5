import type { paths } from './generated/schema';

/** What may be asked of a path in its query. */
export type Query<P extends keyof paths> = paths[P] extends {
  get: { parameters: { query?: infer Q } };
}
  ? NonNullable<Q>
  : never;

/** What is posted to a path. */
export type RequestBody<
  P extends keyof paths,
  M extends 'post' | 'patch' = 'post',
> = paths[P] extends {
  [K in M]: { requestBody: { content: { 'application/json': infer B } } };
}
  ? B
  : never;

/** @public */
export interface ReliabilityRequestOptions {
  /** Backstage token; the frontend's fetch API adds its own. */
  token?: string;
  signal?: AbortSignal;
}
