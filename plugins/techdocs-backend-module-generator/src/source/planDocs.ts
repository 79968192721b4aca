import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AuthoringOptions, DocsLimits } from '../config';
import { DocsError, showName } from '../errors/DocsError';
import type { SiteConfig } from '../mkdocsYml/siteConfig';
import { FileBudget, isMarkdown } from './FileBudget';
import { explainMissingPage, hasFirstPage } from './firstPage';
import { aliasOf, readIncludedSites } from './includedSites';
import { listFiles } from './listFiles';
import { mergeIncludes } from './mergeIncludes';
import { findConfig, readSiteAt } from './readSite';
import type { SourceFile } from './SourceFile';

/** Everything a build needs to know about a source; made by reading only. */
export interface DocsPlan {
  site: SiteConfig;
  /** Files to copy; those of pages and assets lie below `site.docsDir`. */
  files: SourceFile[];
  /** Things the author should know, one sentence each. */
  warnings: string[];
}

/** How to plan a build. */
export interface PlanOptions {
  limits: DocsLimits;
  authoring: AuthoringOptions;
  /** Title of sites that give none. */
  defaultName: string;
}

/**
 * Reads the configuration of a documentation source and lists the files that belong to it:
 * its documentation folder, included sites, and the Markdown files beside mkdocs.yml (for
 * snippets). Nothing else of the source takes part, and nothing is written.
 *
 * @throws DocsError with what the author has to change
 */
export async function planDocs(
  inputDir: string,
  options: PlanOptions,
): Promise<DocsPlan> {
  const root = await realpath(inputDir).catch(() => {
    throw new DocsError(
      'The folder with the documentation does not exist. Correct the annotation ' +
        'backstage.io/techdocs-ref.',
    );
  });
  const warnings: string[] = [];
  const warn = (message: string) => warnings.push(message);
  const walk = { root, warn, budget: new FileBudget(options.limits) };
  const readSite = (file: string) => readSiteAt(root, file, options, warn);

  const configFile = await findConfig(root, warn);
  const site = await readSite(configFile ?? '');
  const own = await listFiles(walk, site.docsDir, site.docsDir);
  const files = [...own];
  const included = await readIncludedSites(root, site.nav ?? [], readSite);
  const pages = new Map<string, string[]>();
  for (const { file, site: other } of [...included.values()].flat()) {
    const folder = path.posix.join(path.posix.dirname(file), other.docsDir);
    const alias = `${site.docsDir}/${aliasOf(other)}`;
    const listed = await listFiles(walk, folder, alias);
    files.push(...listed);
    pages.set(
      file,
      listed
        .map(({ target }) => target.slice(alias.length + 1))
        .filter(isMarkdown),
    );
  }
  const beside = await listBeside(root, options.limits.maxPageBytes);
  files.push(...beside);

  if (!hasFirstPage(files, site)) {
    const readme = beside.find(({ target }) => /^readme\.md$/i.test(target));
    if (!options.authoring.readmeAsIndex || !readme) {
      throw new DocsError(explainMissingPage(site, configFile, own.length > 0));
    }
    files.push({ ...readme, target: `${site.docsDir}/index.md` });
  }
  const nav =
    site.nav &&
    mergeIncludes(site.nav, included, ({ file }) => pages.get(file) ?? []);
  return { site: { ...site, nav }, files: unique(files, warn), warnings };
}

/** The Markdown files next to mkdocs.yml, for snippets; those too large are passed over. */
async function listBeside(
  root: string,
  maxBytes: number,
): Promise<SourceFile[]> {
  const found: SourceFile[] = [];
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (entry.isFile() && isMarkdown(entry.name)) {
      const source = path.join(root, entry.name);
      const { size, mtimeMs } = await stat(source);
      if (size <= maxBytes) {
        found.push({
          source,
          target: entry.name,
          bytes: size,
          changedAt: mtimeMs,
        });
      }
    }
  }
  return found.sort((a, b) => (a.target < b.target ? -1 : 1));
}

function unique(
  files: readonly SourceFile[],
  warn: (message: string) => void,
): SourceFile[] {
  const byTarget = new Map<string, SourceFile>();
  for (const file of files) {
    if (byTarget.has(file.target)) {
      warn(`Two files want to be "${showName(file.target)}"; one is used.`);
    } else {
      byTarget.set(file.target, file);
    }
  }
  return [...byTarget.values()];
}
