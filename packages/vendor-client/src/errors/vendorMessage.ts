import type { VendorErrorCode } from '@internal/vendor-common';

/** The general words for a code: cause, and what to do. */
export function vendorMessage(code: VendorErrorCode, title: string): string {
  switch (code) {
    case 'NOT_CONFIGURED':
      return `${title} is not configured. An operator has to set its keys in the portal's configuration.`;
    case 'CREDENTIALS_REJECTED':
      return `${title} does not accept the portal's credential. An operator has to check or renew it.`;
    case 'FORBIDDEN_BY_VENDOR':
      return `${title} does not allow this to the portal's credential. An operator has to give it the missing right at ${title}.`;
    case 'NOT_FOUND':
      return `${title} does not have what was asked for. It may have been deleted or renamed.`;
    case 'CONFLICT':
      return `It has changed at ${title} in the meantime. Reload, and try again.`;
    case 'REQUEST_REJECTED':
      return `${title} rejects the question itself. Check what was asked for, for example a filter.`;
    case 'RATE_LIMITED':
      return `${title} was asked too often and wants to be left alone for a while. The portal asks again by itself.`;
    case 'TIMEOUT':
      return `${title} did not answer in time. Try again later.`;
    case 'UNREACHABLE':
      return `There is no connection to ${title}. Try again later; if it stays so, an operator has to check its address and the network.`;
    case 'BAD_RESPONSE':
      return `${title} gave an answer that the portal cannot use. Try again later; if it stays so, an operator has to check the configured address.`;
    case 'READ_ONLY':
      return `The portal is set to change nothing at ${title}. An operator can allow it in the portal's configuration.`;
    default:
      return `${title} failed in an unknown way.`;
  }
}
