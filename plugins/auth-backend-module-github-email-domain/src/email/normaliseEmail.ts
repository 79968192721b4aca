import { normaliseDomain } from './normaliseDomain';

/** An e-mail address in the one spelling under which addresses are compared. */
export interface NormalisedEmail {
  /** The whole address, lower case, domain in ASCII. */
  address: string;
  /** The domain alone, lower case, in ASCII. */
  domain: string;
}

const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;

/** RFC 5322 dot-atom in ASCII: what remains after quoting, comments and other scripts are ruled out. */
const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/**
 * Reads an address as GitHub or the catalog gives it.
 *
 * Nothing is trimmed, unquoted or shortened: an address that needs repair is
 * not one that a company gave out, and every repair is a way to make two
 * mailboxes look like one. In particular `+tag` stays part of the address.
 *
 * @returns `undefined` when the text is not exactly one plain address.
 */
export function normaliseEmail(text: string): NormalisedEmail | undefined {
  const parts = text.split('@');
  if (parts.length !== 2 || text.length > LONGEST_ADDRESS) {
    return undefined;
  }
  const [localPart, rawDomain] = parts;
  if (localPart.length > LONGEST_LOCAL_PART || !LOCAL_PART.test(localPart)) {
    return undefined;
  }
  const domain = normaliseDomain(rawDomain);
  if (!domain) {
    return undefined;
  }
  const address = `${localPart.toLowerCase()}@${domain}`;
  return address.length > LONGEST_ADDRESS ? undefined : { address, domain };
}
