/**
 * What everybody may know of a subscriber's address: scheme, host and port, with `/…` for whatever follows. Addresses of
 * webhooks are secrets as a whole, and most have theirs in the path. Undefined when it is no address.
 */
export function publicAddress(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text)) {
    return undefined;
  }
  const { protocol, host, pathname, search, hash } = new URL(text);
  const hidden = /^\/?$/.test(pathname) && !search && !hash ? '' : '/…';
  return host ? `${protocol}//${host}${hidden}` : `${protocol}…`;
}
