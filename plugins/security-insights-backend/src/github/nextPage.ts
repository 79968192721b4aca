/** Where a list goes on: by number for code and secret scanning, by a cursor for Dependabot. */
export interface PagePosition {
  name: 'page' | 'after';
  value: string;
}

const MAX_CURSOR = 2000;

function readNext(url: string): PagePosition | undefined {
  if (!URL.canParse(url)) {
    return undefined;
  }
  const query = new URL(url).searchParams;
  const after = query.get('after');
  if (after && after.length <= MAX_CURSOR) {
    return { name: 'after', value: after };
  }
  const page = query.get('page') ?? '';
  return /^[1-9]\d{0,5}$/.test(page)
    ? { name: 'page', value: page }
    : undefined;
}

/**
 * The next page that a `Link` header names; undefined on the last one. Only the position is taken from it, never its
 * address, so that an answer cannot send the portal's credentials anywhere.
 */
export function nextPage(link: string | null): PagePosition | undefined {
  for (const part of (link ?? '').split(/,\s*(?=<)/)) {
    const [, url, attributes] = /^\s*<([^<>]*)>(.*)$/s.exec(part) ?? [];
    if (url && /;\s*rel="?next"?\s*(?:;|$)/i.test(attributes)) {
      return readNext(url);
    }
  }
  return undefined;
}
