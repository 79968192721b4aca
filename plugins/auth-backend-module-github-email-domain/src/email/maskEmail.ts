import { NormalisedEmail } from './normaliseEmail';

/**
 * An address for a text that may be read over somebody's shoulder or end in
 * a log: the first letter and the domain stay, so that its owner recognises
 * it and nobody else can write to it.
 */
export function maskEmail(email: NormalisedEmail): string {
  return `${email.address.charAt(0)}***@${email.domain}`;
}
