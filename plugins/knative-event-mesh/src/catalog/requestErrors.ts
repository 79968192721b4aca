import { VendorRequestError } from '@internal/vendor-ui';

const READ_PERMISSION = 'catalog.entity.read';

const SENTENCES = {
  signedOut: 'Your session has ended. Sign in again to go on.',
  notAllowed: `You lack the permission ${READ_PERMISSION}.`,
  noConnection:
    'The portal did not answer. Check your connection and try again.',
  failed:
    'The catalog could not answer. Try again in a moment; if it stays like this, tell the people who run this portal.',
};

/** Says that the signed-in person may not read the catalog. */
export function notAllowed(): VendorRequestError {
  return new VendorRequestError(SENTENCES.notAllowed, {
    status: 403,
    code: 'NOT_ALLOWED',
    permission: READ_PERMISSION,
  });
}

function statusOf(error: unknown): number | undefined {
  return typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}

/** Turns a failure of the catalog's client into one that panels can explain. */
export function toRequestError(error: unknown): VendorRequestError {
  if (error instanceof VendorRequestError) {
    return error;
  }
  const status = statusOf(error);
  switch (status) {
    case undefined:
      return new VendorRequestError(SENTENCES.noConnection, { status: 0 });
    case 401:
      return new VendorRequestError(SENTENCES.signedOut, {
        status,
        code: 'SIGNED_OUT',
      });
    case 403:
      return notAllowed();
    default:
      return new VendorRequestError(SENTENCES.failed, {
        status,
        code: 'BAD_RESPONSE',
      });
  }
}
