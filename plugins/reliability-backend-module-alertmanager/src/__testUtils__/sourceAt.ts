import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { AlertmanagerRoutingSource } from '../AlertmanagerRoutingSource';
import { AlertmanagerClient } from '../client/AlertmanagerClient';
import { configOf } from './config';

/** A source of these addresses, with a secret that must never be seen. */
export function sourceAt(
  urls: string[],
  overrides: JsonObject = {},
  options: {
    logger?: ReturnType<typeof mockServices.logger.mock>;
    clock?: () => number;
  } = {},
): AlertmanagerRoutingSource {
  const config = configOf({
    urls,
    auth: { type: 'bearer', token: 'very-secret-token' },
    timeout: '1s',
    minimumInterval: '0s',
    ...overrides,
  });
  const logger = options.logger ?? mockServices.logger.mock();
  return new AlertmanagerRoutingSource(
    config,
    urls.map(
      (_, index) =>
        new AlertmanagerClient(config, index, logger, {
          breakMilliseconds: 1000,
        }),
    ),
    options.clock,
  );
}

/** One look, that nobody gives up. */
export function look(source: AlertmanagerRoutingSource) {
  return source.snapshot({ signal: new AbortController().signal });
}
