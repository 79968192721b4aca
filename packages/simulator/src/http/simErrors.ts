import type { ErrorRequestHandler, RequestHandler } from 'express';
import { UnprocessableInput } from './parseBody';

function statusOf(error: unknown): number {
  if (error instanceof UnprocessableInput) {
    return 422;
  }
  return error instanceof Error &&
    'status' in error &&
    typeof error.status === 'number'
    ? error.status
    : 500;
}

/** 404 for what `/__sim` does not have. */
export const unknownSimPath: RequestHandler = (_req, res) => {
  res.status(404).json({ message: 'The simulator has no such control' });
};

/** Turns whatever a part of `/__sim` threw into `{ message }`, the same for every vendor. */
export const simErrors: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const message =
    error instanceof SyntaxError
      ? 'The body is not JSON'
      : `${error instanceof Error ? error.message : error}`;
  res.status(statusOf(error)).json({ message });
};
