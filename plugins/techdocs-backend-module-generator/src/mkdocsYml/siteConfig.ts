import { z } from 'zod';
import type { AuthoringOptions } from '../config';
import { DocsError, showName } from '../errors/DocsError';
import { sanitizeMarkdownExtensions } from './markdownExtensions';
import { type NavEntry, parseNav, pathInside } from './nav';
import { parseYaml } from './parseYaml';
import { isMapping, type PlainData, toPlainData } from './plainData';
import { sanitizePlugins } from './plugins';

/** What a documentation source says about itself, reduced to what may take effect. */
export interface SiteConfig {
  siteName: string;
  siteDescription?: string;
  /** Folder of the pages, relative, forward slashes, never the source's top folder. */
  docsDir: string;
  /** Undefined: navigation follows the files. */
  nav?: NavEntry[];
  repoUrl?: string;
  editUri?: string;
  redirects: Record<string, string>;
  /** The remaining keys for MkDocs, sanitised. */
  mkdocs: { [key: string]: PlainData };
}

/** How to read an mkdocs.yml. */
export interface SiteConfigOptions {
  /** Name of the file, for messages. */
  file: string;
  /** Title where the file gives none: that of the catalog entity. */
  defaultName: string;
  authoring: AuthoringOptions;
  warn: (message: string) => void;
}

const PASSED_ON = new Set([
  'site_url',
  'site_author',
  'repo_name',
  'edit_uri_template',
  'exclude_docs',
  'not_in_nav',
  'extra',
  'extra_css',
  'strict',
  'copyright',
  'validation',
]);
const UNDERSTOOD = new Set([
  ...PASSED_ON,
  'site_name',
  'site_description',
  'docs_dir',
  'nav',
  'repo_url',
  'edit_uri',
  'theme',
  'plugins',
  'markdown_extensions',
  'use_directory_urls',
]);
const THEME_KEYS = new Set([
  'name',
  'font',
  'icon',
  'logo',
  'favicon',
  'language',
  'direction',
  'features',
]);

const text = z
  .union([z.string(), z.number().transform(String)])
  .transform(value => value.trim() || undefined)
  .nullish()
  .transform(value => value ?? undefined)
  .catch(undefined);
const siteSchema = z.object({
  site_name: text,
  site_description: text,
  repo_url: text,
  edit_uri: text,
});

/**
 * Reads the text of an mkdocs.yml; an empty text gives the default site.
 *
 * Only listed keys take effect, whatever their YAML spelling: no hooks, no inherited files,
 * no scripts, no theme folders.
 *
 * @throws DocsError for text that is not YAML and for a docs_dir that leads out
 */
export function readSiteConfig(
  content: string,
  options: SiteConfigOptions,
): SiteConfig {
  const { file, authoring, warn } = options;
  const document = readMapping(content, file, warn);
  const allowed = new Set([...PASSED_ON, ...authoring.additionalKeys]);
  const unknown = Object.keys(document).filter(
    key => !UNDERSTOOD.has(key) && !allowed.has(key),
  );
  if (unknown.length > 0) {
    warn(
      `${file} has settings that have no effect in this portal: ` +
        `${unknown.map(showName).join(', ')}.`,
    );
  }
  const site = siteSchema.parse(document);
  const { plugins, redirects } = sanitizePlugins(
    document.plugins,
    authoring.additionalPlugins,
    warn,
  );
  const passedOn = Object.entries(document).filter(([key]) => allowed.has(key));
  return {
    siteName: site.site_name ?? options.defaultName,
    siteDescription: site.site_description,
    docsDir: readDocsDir(document.docs_dir, file),
    nav: parseNav(document.nav, warn),
    repoUrl: site.repo_url,
    editUri: site.edit_uri,
    redirects,
    mkdocs: {
      ...Object.fromEntries(passedOn),
      theme: sanitizeTheme(document.theme),
      plugins,
      markdown_extensions: sanitizeMarkdownExtensions(
        document.markdown_extensions,
        authoring.additionalMarkdownExtensions,
        warn,
      ),
    },
  };
}

function readMapping(
  content: string,
  file: string,
  warn: (message: string) => void,
): { [key: string]: PlainData } {
  const document = toPlainData(parseYaml(content, file), file, warn);
  if (document === undefined || document === null) {
    return {};
  }
  if (!isMapping(document)) {
    throw new DocsError(
      `${file} must hold settings as "key: value" lines, for example "site_name: My docs".`,
    );
  }
  return document;
}

function readDocsDir(value: PlainData | undefined, file: string): string {
  if (value === undefined || value === null) {
    return 'docs';
  }
  const folder =
    typeof value === 'string' ? pathInside(value.trim()) : undefined;
  if (!folder) {
    throw new DocsError(
      `docs_dir in ${file} must be a folder below ${file}, written as a relative path ` +
        'such as "docs".',
    );
  }
  return folder.replace(/\/$/, '');
}

function sanitizeTheme(value: PlainData | undefined): PlainData {
  if (!isMapping(value)) {
    return { name: 'material' };
  }
  const kept = Object.entries(value).filter(([key]) => THEME_KEYS.has(key));
  return { ...Object.fromEntries(kept), name: 'material' };
}
