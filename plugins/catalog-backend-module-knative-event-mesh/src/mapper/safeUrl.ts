/**
 * The address when it is http(s), in its canonical form. Others, such as `javascript:`, must become no link, and neither
 * must those with credentials, which hide where they lead.
 */
export function safeUrl(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text)) {
    return undefined;
  }
  const { protocol, username, password, href } = new URL(text);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && !username && !password ? href : undefined;
}
