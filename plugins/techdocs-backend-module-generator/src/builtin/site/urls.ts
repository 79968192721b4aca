import { isFirstPage } from '../../mkdocsYml/autoNav';

/**
 * The address of a page below the site, with a slash at the end; empty for the first page.
 * The reader asks for `<address>index.html`.
 */
export function pageUrl(page: string): string {
  const withoutExtension = page.replace(/\.(md|markdown)$/i, '');
  if (isFirstPage(page)) {
    return withoutExtension.replace(/[^/]+$/, '');
  }
  return `${withoutExtension}/`;
}

/**
 * The link from one address of the site to another, both relative to the site.
 *
 * @returns percent-encoded, `./` where both are the same
 */
export function relativeUrl(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  const name = target.pop() ?? '';
  let common = 0;
  while (
    common < source.length &&
    common < target.length &&
    source[common] === target[common]
  ) {
    common += 1;
  }
  const up = source.slice(common).map(() => '..');
  const down = [...target.slice(common), name].map(encodeURIComponent);
  const link = [...up, ...down].join('/');
  // Never something a browser takes for a scheme or another host.
  return link === '' || /^(\/|[^/]*:)/.test(link) ? `./${link}` : link;
}
