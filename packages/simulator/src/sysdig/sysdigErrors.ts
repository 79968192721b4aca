import type { ErrorRequestHandler } from 'express';
import type { RateLimitAnswer } from '../http/applyFaults';
import { FilterError } from './filter/FilterError';
import { SysdigError } from './SysdigError';

function toSysdigError(error: unknown): SysdigError {
  if (error instanceof SysdigError) {
    return error;
  }
  return error instanceof FilterError
    ? new SysdigError(400, error.message)
    : new SysdigError(500, `${error instanceof Error ? error.message : error}`);
}

/** Turns whatever a handler threw into Sysdig's error body. */
export const sysdigErrors: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const { status, body } = toSysdigError(error);
  res.status(status).json(body);
};

/** Sysdig's answer to a caller who asked too often: 429 with `Retry-After`. */
export const answerRateLimit: RateLimitAnswer = (res, fault) => {
  res
    .status(fault.status ?? 429)
    .set('Retry-After', String(fault.retryAfterSeconds ?? 60))
    .json(new SysdigError(429, 'rate limit exceeded').body);
};
