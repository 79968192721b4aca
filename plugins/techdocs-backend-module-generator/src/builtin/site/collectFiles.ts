import ignore from 'ignore';
import type { DocsPlan } from '../../source/planDocs';
import { isMarkdown } from '../../source/FileBudget';
import { pageUrl } from './urls';

/** The files of a site, as paths relative to its documentation folder. */
export interface SiteFiles {
  pages: string[];
  assets: string[];
}

/**
 * Sorts the files of a plan into pages and assets. Hidden files and those that
 * `exclude_docs` names stay out; where two pages want one address, the first page of the
 * folder wins.
 */
export function collectFiles(
  { site, files }: DocsPlan,
  warn: (message: string) => void,
): SiteFiles {
  const { exclude_docs: excluded } = site.mkdocs;
  const exclude = ignore().add(
    typeof excluded === 'string' ? excluded.slice(0, 4096) : '',
  );
  const names = files
    .filter(({ target }) => target.startsWith(`${site.docsDir}/`))
    .map(({ target }) => target.slice(site.docsDir.length + 1))
    .filter(name => !name.split('/').some(part => part.startsWith('.')))
    .filter(name => !exclude.ignores(name));

  const byUrl = new Map<string, string>();
  for (const page of names.filter(isMarkdown).sort(firstPagesFirst)) {
    const url = pageUrl(page);
    const other = byUrl.get(url);
    if (other) {
      warn(`${page} and ${other} have the same address; ${other} is shown.`);
    } else {
      byUrl.set(url, page);
    }
  }
  return {
    pages: [...byUrl.values()].sort(),
    assets: names.filter(name => !isMarkdown(name)),
  };
}

function firstPagesFirst(a: string, b: string): number {
  const rank = (page: string) => {
    if (/(^|\/)index\./.test(page)) return 0;
    return /(^|\/)README\./.test(page) ? 1 : 2;
  };
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
