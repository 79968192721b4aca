/** An answer other than success, in GitHub's shape. */
export class ApiError extends Error {
  readonly status: number;
  readonly details: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    message: string,
    options: {
      details?: Record<string, unknown>;
      headers?: Record<string, string>;
    } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.details = options.details ?? {};
    this.headers = options.headers ?? {};
  }
}

/** 404, also for what the caller may not know about. */
export function notFound(headers?: Record<string, string>): ApiError {
  return new ApiError(404, 'Not Found', { headers });
}

/** 422 for input that makes no sense. */
export function validationFailed(
  resource: string,
  field: string,
  code: string,
  message?: string,
): ApiError {
  return new ApiError(422, 'Validation Failed', {
    details: {
      errors: [{ resource, field, code, ...(message ? { message } : {}) }],
    },
  });
}
