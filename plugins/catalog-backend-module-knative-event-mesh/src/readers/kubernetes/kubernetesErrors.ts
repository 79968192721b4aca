import { VendorError, type VendorIdentity } from '@internal/vendor-client';
import { resourceName, type ResourceType } from './ResourceType';

/** The manifest with all rights that this reader needs. */
export const MANIFEST =
  'docs/integrations/manifests/knative-event-mesh-reader.yaml';

/** The API server no longer has the state of which a list has shown the first pages. */
export const GONE = 410;

/**
 * The error with what could not be read in front of its message. One that is about the whole API server is returned as it
 * is: another part of a run would fail first in each run.
 */
export function nameInError(error: unknown, what: string): unknown {
  const isWhole =
    !(error instanceof VendorError) ||
    error.code === 'UNREACHABLE' ||
    error.code === 'CREDENTIALS_REJECTED';
  if (isWhole) {
    return error;
  }
  const { code, vendor, message, vendorStatus, retryAfterSeconds } = error;
  return new VendorError({
    code,
    vendor,
    message: `${what} could not be read. ${message}`,
    vendorStatus,
    retryAfterSeconds,
    cause: error.cause,
  });
}

/** What a failed list means, with the resource and what to do. */
export function explainListError(
  error: unknown,
  type: ResourceType,
  { id, title }: VendorIdentity,
): unknown {
  if (!(error instanceof VendorError)) {
    return error;
  }
  const rest = { vendor: id, vendorStatus: error.vendorStatus };
  if (error.code === 'FORBIDDEN_BY_VENDOR') {
    return new VendorError({
      ...rest,
      code: error.code,
      message: `The token may not list ${resourceName(
        type,
      )}. Add the right as in ${MANIFEST}.`,
    });
  }
  if (error.vendorStatus === GONE) {
    return new VendorError({
      ...rest,
      code: 'CONFLICT',
      message: `The list of ${resourceName(
        type,
      )} expired twice while it was read (HTTP 410), so the API server is slow, or has a lot to do. The portal reads it again with the next run.`,
    });
  }
  if (error.code === 'NOT_FOUND' && type.isDefined) {
    return new VendorError({
      ...rest,
      code: 'CONFLICT',
      message: `${title} defines ${resourceName(
        type,
      )} and does not have it (HTTP 404). If its definition was just added or removed, the next run works; otherwise look at the definition in the cluster.`,
    });
  }
  if (error.code === 'NOT_FOUND') {
    return new VendorError({
      ...rest,
      code: 'BAD_RESPONSE',
      message: `${title} has no ${resourceName(
        type,
      )}. Knative Eventing is not installed there, or the address is not that of its API server.`,
    });
  }
  return nameInError(error, resourceName(type));
}
