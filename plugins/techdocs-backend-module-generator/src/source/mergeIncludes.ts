import { autoNav } from '../mkdocsYml/autoNav';
import type { NavEntry } from '../mkdocsYml/nav';
import { aliasOf, type IncludedSite } from './includedSites';

/**
 * Replaces `!include` entries by the navigation of the sites they name, whose pages live
 * below the site's alias in the merged documentation.
 *
 * @param pagesOf - paths of a site's pages, for sites without a navigation of their own
 */
export function mergeIncludes(
  nav: readonly NavEntry[],
  included: ReadonlyMap<NavEntry, readonly IncludedSite[]>,
  pagesOf: (site: IncludedSite) => readonly string[],
): NavEntry[] {
  return nav.flatMap((entry): NavEntry[] => {
    if (entry.kind === 'section') {
      const children = mergeIncludes(entry.children, included, pagesOf);
      return [{ ...entry, children }];
    }
    if (entry.kind !== 'include') {
      return [entry];
    }
    const sections = (included.get(entry) ?? []).map(
      (item): NavEntry => ({
        kind: 'section',
        title: (entry.wildcard ? undefined : entry.title) ?? item.site.siteName,
        children: withAlias(
          item.site.nav ?? autoNav(pagesOf(item)),
          aliasOf(item.site),
        ),
      }),
    );
    return entry.wildcard && entry.title
      ? [{ kind: 'section', title: entry.title, children: sections }]
      : sections;
  });
}

function withAlias(nav: readonly NavEntry[], alias: string): NavEntry[] {
  return nav.flatMap((entry): NavEntry[] => {
    switch (entry.kind) {
      case 'page':
        return [{ ...entry, path: `${alias}/${entry.path}` }];
      case 'section':
        return [{ ...entry, children: withAlias(entry.children, alias) }];
      case 'link':
        return [entry];
      default:
        return [];
    }
  });
}
