import { showName } from '../../errors/DocsError';
import { autoNav } from '../../mkdocsYml/autoNav';
import type { NavEntry } from '../../mkdocsYml/nav';
import type { NavNode } from './NavNode';
import type { SiteIndex } from './SiteIndex';

/** What a navigation is made from. */
export interface NavSources {
  /** As written in mkdocs.yml; undefined to follow the files. */
  nav?: readonly NavEntry[];
  /** Title of each page by its path. */
  titles: ReadonlyMap<string, string>;
  index: SiteIndex;
  warn: (message: string) => void;
}

/** Resolves a navigation to pages that exist; entries that lead nowhere are left out. */
export function buildNav(sources: NavSources): NavNode[] {
  const { nav, titles, index, warn } = sources;

  const toNode = (entry: NavEntry): NavNode[] => {
    switch (entry.kind) {
      case 'link':
        return [entry];
      case 'section': {
        const children = entry.children.flatMap(toNode);
        return children.length > 0
          ? [{ kind: 'section', title: entry.title, children }]
          : [];
      }
      case 'page': {
        const found = index.resolve('', entry.path);
        const title = entry.title ?? titles.get(entry.path) ?? entry.path;
        if (found?.kind === 'page') {
          return [{ kind: 'page', title, page: entry.path, url: found.url }];
        }
        if (found) {
          return [{ kind: 'asset', title, url: found.url }];
        }
        warn(
          `The navigation names "${showName(entry.path)}", which is not there.`,
        );
        return [];
      }
      default:
        return [];
    }
  };

  return (nav ?? autoNav([...titles.keys()])).flatMap(toNode);
}
