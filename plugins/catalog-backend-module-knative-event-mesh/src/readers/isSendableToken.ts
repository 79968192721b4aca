/** Whether a token can stand in a header: printable ASCII without blanks. */
export function isSendableToken(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token);
}
