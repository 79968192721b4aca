import type { ErrorRequestHandler } from 'express';
import { UnprocessableInput } from '../../http/parseBody';
import { ApiError } from './ApiError';

function isBodyParserError(error: unknown): error is { status: number } {
  return (
    error instanceof Error &&
    'status' in error &&
    typeof error.status === 'number'
  );
}

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  if (error instanceof UnprocessableInput) {
    return new ApiError(422, `Invalid request. ${error.message}`, {
      details: { errors: error.problems },
    });
  }
  if (isBodyParserError(error)) {
    return error.status === 400
      ? new ApiError(400, 'Problems parsing JSON')
      : new ApiError(error.status, 'The request body was not accepted');
  }
  return new ApiError(500, error instanceof Error ? error.message : 'Unknown');
}

/** Turns whatever a handler threw into GitHub's error body. */
export const apiErrors: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const { status, message, details, headers } = toApiError(error);
  res
    .status(status)
    .set(headers)
    .json({
      message,
      ...details,
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    });
};
