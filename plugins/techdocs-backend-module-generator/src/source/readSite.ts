import { readFile, stat } from 'node:fs/promises';
import type { AuthoringOptions } from '../config';
import { DocsError, showName } from '../errors/DocsError';
import { readSiteConfig, type SiteConfig } from '../mkdocsYml/siteConfig';
import { resolveInside } from './containedPath';

const MAX_CONFIG_BYTES = 256 * 1024;
const CONFIG_NAMES = ['mkdocs.yaml', 'mkdocs.yml'];

/**
 * Finds the configuration file of a source.
 *
 * @returns its name, or undefined where the source has none
 */
export async function findConfig(
  root: string,
  warn: (message: string) => void,
): Promise<string | undefined> {
  const found: string[] = [];
  for (const name of CONFIG_NAMES) {
    if (await resolveInside(root, name)) {
      found.push(name);
    }
  }
  if (found.length > 1) {
    warn(`There are both mkdocs.yaml and mkdocs.yml; ${found[0]} is used.`);
  }
  return found[0];
}

/**
 * Reads a configuration file of a source; an empty name gives the default site.
 *
 * @throws DocsError for files that are missing, too large, outside, or not YAML
 */
export async function readSiteAt(
  root: string,
  file: string,
  options: { authoring: AuthoringOptions; defaultName: string },
  warn: (message: string) => void,
): Promise<SiteConfig> {
  const { authoring, defaultName } = options;
  const site = { authoring, defaultName, warn };
  if (!file) {
    return readSiteConfig('', { ...site, file: 'mkdocs.yml' });
  }
  const real = await resolveInside(root, file);
  const info = real && (await stat(real));
  if (!real || !info || !info.isFile()) {
    throw new DocsError(`"${showName(file)}" is not there or is not a file.`);
  }
  if (info.size > MAX_CONFIG_BYTES) {
    throw new DocsError(`"${showName(file)}" is larger than 256 KiB.`);
  }
  return readSiteConfig(await readFile(real, 'utf8'), { ...site, file });
}
