import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { RateLimitAnswer } from '../http/applyFaults';

function statusOf(error: unknown): number {
  if (error instanceof Error && error.name === 'UnprocessableInput') {
    return 400;
  }
  return error instanceof Error &&
    'status' in error &&
    typeof error.status === 'number'
    ? error.status
    : 500;
}

/** Turns whatever a handler threw into an answer with `errors`. */
export const spaceliftErrors: ErrorRequestHandler = (
  error,
  _req,
  res,
  next,
) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const message =
    error instanceof SyntaxError
      ? 'the body is not JSON'
      : `${error instanceof Error ? error.message : error}`;
  res.status(statusOf(error)).json({ errors: [{ message }] });
};

/** 404 for what Spacelift does not have. */
export const unknownPath: RequestHandler = (_req, res) => {
  res.status(404).json({ errors: [{ message: 'not found' }] });
};

/** Spacelift's answer to a caller who asked too often. */
export const answerRateLimit: RateLimitAnswer = (res, fault) => {
  res
    .status(fault.status ?? 429)
    .set('Retry-After', String(fault.retryAfterSeconds ?? 60))
    .json({ errors: [{ message: 'too many requests' }] });
};
