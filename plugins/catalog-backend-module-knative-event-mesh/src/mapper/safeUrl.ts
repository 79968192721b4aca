/** The address when it is http(s), in its canonical form; others, such as `javascript:`, must become no link. */
export function safeUrl(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:'
    ? url.href
    : undefined;
}
