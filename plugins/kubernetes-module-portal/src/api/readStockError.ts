import { readRequestError, VendorRequestError } from '@internal/vendor-ui';

const FAILED = /failed with (\d{3}) [^,]*, ?([\s\S]*)$/;
const STOCK_NOT_FOUND = /HTTP 404/;

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Whether something thrown is an error, of that name if one is given; by its looks, because realms have their own classes. */
function isNamed(reason: unknown, name?: string): reason is Error {
  return (
    typeof reason === 'object' &&
    reason !== null &&
    'name' in reason &&
    'message' in reason &&
    (name === undefined || reason.name === name)
  );
}

/** An answer of the portal as error; a refusal names the permission that this call needs. */
export function toRequestError(
  status: number,
  headers: Headers,
  body: unknown,
  permission: string,
): VendorRequestError {
  const error = readRequestError({ status, headers }, body);
  return error.code === 'NOT_ALLOWED' && !error.permission
    ? new VendorRequestError(error.message, {
        status,
        code: 'NOT_ALLOWED',
        permission,
      })
    : error;
}

/**
 * The error of a vendor's answer in what the stock Kubernetes client throws: an `Error` whose message holds status and
 * body.
 *
 * @param permission - what the call needs, because the backend does not say.
 * @param notFound - what a 404 means for this call; the stock client throws its body away.
 */
export function readStockError(
  reason: unknown,
  permission: string,
  notFound: 'NO_BACKEND' | 'NOT_FOUND',
): Error {
  if (reason instanceof VendorRequestError || isNamed(reason, 'AbortError')) {
    return reason;
  }
  const message = isNamed(reason) ? reason.message : String(reason);
  const [, status, body = ''] = FAILED.exec(message) ?? [];
  if (status) {
    return toRequestError(
      Number(status),
      new Headers(),
      parse(body),
      permission,
    );
  }
  if (STOCK_NOT_FOUND.test(message)) {
    return toRequestError(
      404,
      new Headers(),
      notFound === 'NOT_FOUND' ? {} : undefined,
      permission,
    );
  }
  return isNamed(reason, 'TypeError')
    ? new VendorRequestError(
        'The portal could not be reached. Check your connection, then try again.',
        { status: 0 },
      )
    : new VendorRequestError(message, { status: 500 });
}
