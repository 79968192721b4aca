import path from 'node:path';
import { readdir } from 'node:fs/promises';
import { DocsError, showName } from '../errors/DocsError';
import { type NavEntry, pathInside } from '../mkdocsYml/nav';
import type { SiteConfig } from '../mkdocsYml/siteConfig';
import { resolveInside } from './containedPath';

/** A further documentation site that the navigation pulls in. */
export interface IncludedSite {
  /** Its mkdocs.yml, relative to the source, forward slashes. */
  file: string;
  site: SiteConfig;
}

/** Reads the mkdocs.yml at a path relative to the source. */
export type ReadSite = (file: string) => Promise<SiteConfig>;

const MAX_INCLUDES = 100;

/**
 * Finds the sites that `!include` and `*include` entries of a navigation name.
 *
 * They are read here and merged into one plain site, because the MkDocs plugin for this
 * reads them with a YAML loader that runs code, and copies folders from anywhere.
 *
 * @throws DocsError for paths that leave the source and for files that are missing
 */
export async function readIncludedSites(
  root: string,
  nav: readonly NavEntry[],
  readSite: ReadSite,
): Promise<Map<NavEntry, IncludedSite[]>> {
  const result = new Map<NavEntry, IncludedSite[]>();
  let count = 0;

  const visit = async (entries: readonly NavEntry[]): Promise<void> => {
    for (const entry of entries) {
      if (entry.kind === 'section') {
        await visit(entry.children);
      } else if (entry.kind === 'include') {
        const files = entry.wildcard
          ? await expandWildcard(root, entry.path)
          : [requireYml(entry.path)];
        count += files.length;
        if (count > MAX_INCLUDES) {
          throw new DocsError(
            `The navigation includes more than ${MAX_INCLUDES} other sites.`,
          );
        }
        const sites: IncludedSite[] = [];
        for (const file of files) {
          sites.push({ file, site: await readSite(file) });
        }
        result.set(entry, sites);
      }
    }
  };

  await visit(nav);
  return result;
}

/** The folder name under which the pages of an included site appear. */
export function aliasOf(site: SiteConfig): string {
  const segments = site.siteName
    .split('/')
    .map(segment =>
      segment.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, ''),
    )
    .filter(Boolean);
  return segments.join('/') || 'included';
}

function requireYml(written: string): string {
  const file = pathInside(written);
  if (!file || !/\.ya?ml$/.test(file)) {
    throw new DocsError(
      `The navigation includes "${showName(
        written,
      )}". Name an mkdocs.yml below the ` +
        'documentation source, for example "!include ./services/cart/mkdocs.yml".',
    );
  }
  return file;
}

async function expandWildcard(
  root: string,
  written: string,
): Promise<string[]> {
  const segments = requireYml(written).split('/');
  let folders = [''];
  for (const segment of segments.slice(0, -1)) {
    const next: string[] = [];
    for (const folder of folders) {
      next.push(...(await childFolders(root, folder, segment)));
    }
    folders = next;
  }
  const name = segments.at(-1) ?? 'mkdocs.yml';
  const found: string[] = [];
  for (const folder of folders) {
    const file = path.posix.join(folder, name);
    if (await resolveInside(root, file)) {
      found.push(file);
    }
  }
  return found.sort();
}

async function childFolders(
  root: string,
  folder: string,
  pattern: string,
): Promise<string[]> {
  if (!pattern.includes('*')) {
    return [path.posix.join(folder, pattern)];
  }
  const real = await resolveInside(root, folder || '.');
  if (!real) {
    return [];
  }
  const entries = await readdir(real, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    .filter(entry => matchesStars(entry.name, pattern))
    .map(entry => path.posix.join(folder, entry.name));
}

// Without a regular expression: a pattern with many stars must not cost exponential time.
function matchesStars(name: string, pattern: string): boolean {
  const [first, ...others] = pattern.split('*');
  const last = others.pop() ?? '';
  if (!name.startsWith(first) || !name.endsWith(last)) {
    return false;
  }
  const end = name.length - last.length;
  let position = first.length;
  for (const part of others) {
    const found = name.indexOf(part, position);
    if (found < 0) {
      return false;
    }
    position = found + part.length;
  }
  return position <= end;
}
