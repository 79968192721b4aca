import { isFirstPage } from '../mkdocsYml/autoNav';
import type { SiteConfig } from '../mkdocsYml/siteConfig';
import type { SourceFile } from './SourceFile';

/** Whether a site has the page that a reader sees first. */
export function hasFirstPage(
  files: readonly SourceFile[],
  site: SiteConfig,
): boolean {
  const folder = `${site.docsDir}/`;
  return (
    'index.md' in site.redirects ||
    files
      .filter(({ target }) => target.startsWith(folder))
      .map(({ target }) => target.slice(folder.length))
      .some(page => !page.includes('/') && isFirstPage(page))
  );
}

/** Says what to add, for a site without a first page. */
export function explainMissingPage(
  site: SiteConfig,
  configFile: string | undefined,
  hasFiles: boolean,
): string {
  const page = `${site.docsDir}/index.md`;
  if (hasFiles) {
    return `The first page is missing. Add ${page}.`;
  }
  return configFile
    ? `${configFile} is there, but the folder "${site.docsDir}" is missing or empty. ` +
        `Add ${page}, or name another folder with docs_dir.`
    : 'There is no documentation here: neither mkdocs.yml nor docs/index.md. Add ' +
        'docs/index.md, or correct the annotation backstage.io/techdocs-ref.';
}
