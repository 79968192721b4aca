import { showName } from '../errors/DocsError';
import { namedOptions } from './namedOptions';
import { pathInside } from './nav';
import { isMapping, type PlainData } from './plainData';

/** Plugins that may run, and the redirects among them in a checked form. */
export interface SanitizedPlugins {
  plugins: PlainData[];
  /** From old page to new page or address, both as written in mkdocs.yml. */
  redirects: Record<string, string>;
}

const GROUPS = new Set(['group', 'material/group']);
const SEARCH = new Set(['search', 'material/search']);
const SEARCH_OPTIONS = new Set(['lang', 'separator', 'min_search_length']);

/**
 * Reduces `plugins` to techdocs-core, search, redirects, and what an administrator allowed.
 * Groups are flattened; options that would write or run something are left out.
 */
export function sanitizePlugins(
  value: PlainData | undefined,
  additional: readonly string[],
  warn: (message: string) => void,
): SanitizedPlugins {
  const result: SanitizedPlugins = { plugins: [], redirects: {} };

  const add = (name: string, options: PlainData | undefined) => {
    if (GROUPS.has(name) && isMapping(options)) {
      if (options.enabled !== false) {
        namedOptions(options.plugins).forEach(([child, own]) =>
          add(child, own),
        );
      }
    } else if (name === 'techdocs-core') {
      result.plugins.push(isMapping(options) ? { [name]: options } : name);
    } else if (SEARCH.has(name)) {
      result.plugins.push({ [name]: pick(options, SEARCH_OPTIONS) });
    } else if (name === 'redirects') {
      result.redirects = readRedirects(options, warn);
      result.plugins.push({
        redirects: { redirect_maps: result.redirects },
      });
    } else if (additional.includes(name)) {
      result.plugins.push(isMapping(options) ? { [name]: options } : name);
    } else {
      warn(
        `The MkDocs plugin "${showName(
          name,
        )}" is not available in this portal. ` +
          'The pages are built without it.',
      );
    }
  };

  namedOptions(value).forEach(([name, options]) => add(name, options));
  return result;
}

function pick(
  options: PlainData | undefined,
  names: ReadonlySet<string>,
): { [key: string]: PlainData } {
  return isMapping(options)
    ? Object.fromEntries(
        Object.entries(options).filter(([name]) => names.has(name)),
      )
    : {};
}

function readRedirects(
  options: PlainData | undefined,
  warn: (message: string) => void,
): Record<string, string> {
  const maps = isMapping(options) ? options.redirect_maps : undefined;
  const redirects: Record<string, string> = {};
  for (const [from, to] of isMapping(maps) ? Object.entries(maps) : []) {
    const page = pathInside(from);
    if (page && typeof to === 'string' && isSafeTarget(to)) {
      redirects[page] = to;
    } else {
      warn(`The redirect "${showName(from)}" does not stay inside. Left out.`);
    }
  }
  return redirects;
}

function isSafeTarget(target: string): boolean {
  return (
    !/["'<>\s\\]/.test(target) &&
    (/^https?:\/\//i.test(target) || pathInside(target) !== undefined)
  );
}
