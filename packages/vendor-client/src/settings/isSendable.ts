/**
 * Whether a credential can stand in a header: printable ASCII without blanks. Anything else cannot be sent, and the error
 * of the attempt would repeat it.
 */
export function isSendable(credential: string): boolean {
  return /^[\x21-\x7e]+$/.test(credential);
}
