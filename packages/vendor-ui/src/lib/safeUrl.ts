/**
 * A URL that a link may lead to: http or https, or a path of this portal. Undefined for everything else, above all
 * `javascript:`, because addresses come from vendors and annotations.
 */
export function safeUrl(
  url: string | undefined,
): { href: string; external: boolean } | undefined {
  const text = url?.trim();
  // Browsers drop tabs and line breaks, after which `/<tab>/host` is another host.
  if (!text || Array.from(text).some(char => char < ' ')) {
    return undefined;
  }
  if (/^[/?#](?![/\\])/.test(text) || text === '/') {
    return { href: text, external: false };
  }
  try {
    const { protocol, origin } = new URL(text);
    return protocol === 'https:' || protocol === 'http:'
      ? { href: text, external: origin !== window.location.origin }
      : undefined;
  } catch {
    return undefined;
  }
}
