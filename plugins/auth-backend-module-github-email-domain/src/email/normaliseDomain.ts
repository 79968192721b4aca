import { domainToASCII } from 'node:url';

/** Dots that IDNA treats like `.`, besides letters, digits and marks of any script. */
const DOMAIN_CHARACTERS = /^[a-z\d.\u3002\uff0e\uff61-]+$/i;
const LETTERS_OF_ANY_SCRIPT = /[\p{L}\p{N}\p{M}]/gu;
const INVISIBLE = /[\p{C}\p{Z}\p{DI}]/u;
const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;

/**
 * The one spelling under which two mail domains are compared: NFC, IDNA to
 * ASCII, lower case.
 *
 * @returns `undefined` for anything that is not a host name of at least two
 *   labels: literals such as `[127.0.0.1]`, a trailing dot, comments, ports,
 *   percent escapes and invisible characters are all refused rather than
 *   repaired, because Node's IDNA conversion quietly drops or decodes them.
 */
export function normaliseDomain(domain: string): string | undefined {
  if (INVISIBLE.test(domain)) {
    return undefined;
  }
  const composed = domain.normalize('NFC');
  if (!DOMAIN_CHARACTERS.test(composed.replace(LETTERS_OF_ANY_SCRIPT, 'x'))) {
    return undefined;
  }
  const ascii = domainToASCII(composed).toLowerCase();
  const labels = ascii.split('.');
  if (ascii.length > 253 || labels.length < 2) {
    return undefined;
  }
  return labels.every(label => LABEL.test(label)) ? ascii : undefined;
}
