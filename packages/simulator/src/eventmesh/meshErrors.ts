import type { ErrorRequestHandler } from 'express';
import type { RateLimitAnswer } from '../http/applyFaults';
import { sendText } from './sendText';

/** Whatever goes wrong inside is a 500 in plain text. */
export const meshErrors: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  sendText(res, 500, `error building event mesh: ${message}`);
};

/** The backend itself has no limit; a gateway in front of it can have one. */
export const answerRateLimit: RateLimitAnswer = (res, fault) => {
  res.set('Retry-After', String(fault.retryAfterSeconds ?? 60));
  sendText(res, fault.status ?? 429, 'Too Many Requests');
};
