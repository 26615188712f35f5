import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { randomUUID } from 'node:crypto';

/** Errors that say something to the caller and nothing about the inside. */
const PUBLIC_ERRORS = [
  'InputError',
  'AuthenticationError',
  'NotAllowedError',
  'NotFoundError',
  'ConflictError',
  'NotModifiedError',
  'NotImplementedError',
  'ServiceUnavailableError',
];

/** Makes a body that is not JSON an `InputError`; one that is too large stays a 413. */
export function explainBodyErrors(): ErrorRequestHandler {
  return (error, _request, _response, next) => {
    next(
      error.type === 'entity.parse.failed'
        ? new InputError(`The body is not JSON: ${error.message}`)
        : error,
    );
  };
}

/**
 * Keeps statements, paths and other insides out of answers: an error that was
 * not meant for the caller goes to the log under an id, and the caller gets
 * the id.
 */
export function hideInternalErrors(logger: LoggerService): ErrorRequestHandler {
  return (thrown, request, _response, next) => {
    const error = toError(thrown);
    const { statusCode } = thrown ?? {};
    const isClientError =
      typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
    if (PUBLIC_ERRORS.includes(error.name) || isClientError) {
      next(thrown);
      return;
    }
    const id = randomUUID();
    logger.error(
      `${request.method} ${request.path} failed, error ${id}`,
      error,
    );
    const hidden = new Error(`Internal error ${id}; the log tells more`);
    delete hidden.stack;
    next(hidden);
  };
}
