import type { ErrorRequestHandler } from 'express';
import type { RateLimitAnswer } from '../http/applyFaults';
import { StatusError, UnknownPathError } from './StatusError';

/** Turns whatever a handler threw into what an API server answers. */
export const kubernetesErrors: ErrorRequestHandler = (
  error,
  _req,
  res,
  next,
) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  if (error instanceof UnknownPathError) {
    res.status(404).type('text/plain').send(`${error.message}\n`);
    return;
  }
  const { status, body } =
    error instanceof StatusError
      ? error
      : new StatusError(
          500,
          'InternalError',
          `Internal error occurred: ${
            error instanceof Error ? error.message : error
          }`,
        );
  res.status(status).json(body);
};

/** An API server's answer while it has too much to do: 429 with `Retry-After`. */
export const answerRateLimit: RateLimitAnswer = (res, fault) => {
  const seconds = fault.retryAfterSeconds ?? 60;
  res
    .status(fault.status ?? 429)
    .set('Retry-After', String(seconds))
    .json(
      new StatusError(
        429,
        'TooManyRequests',
        'Too many requests, please try again later.',
        { retryAfterSeconds: seconds },
      ).body,
    );
};
