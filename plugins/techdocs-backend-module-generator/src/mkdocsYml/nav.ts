import path from 'node:path';
import { showName } from '../errors/DocsError';
import { isMapping, type PlainData } from './plainData';

/** One entry of the navigation as the author wrote it, checked and normalised. */
export type NavEntry =
  | { kind: 'page'; title?: string; path: string }
  | { kind: 'link'; title: string; url: string }
  | { kind: 'section'; title: string; children: NavEntry[] }
  | { kind: 'include'; title?: string; path: string; wildcard: boolean };

const INCLUDE = /^(!include|\*include)\s+(.+)$/;

/**
 * Reads the `nav` of an mkdocs.yml. Entries that lead out of the documentation, or that are
 * links a browser must not follow, are left out with a warning.
 *
 * @returns undefined when there is no usable navigation, so that one is made from the files
 */
export function parseNav(
  value: PlainData | undefined,
  warn: (message: string) => void,
): NavEntry[] | undefined {
  if (!Array.isArray(value)) {
    return undefined;
  }
  const entries = value.flatMap(item => parseItem(item, warn));
  return entries.length > 0 ? entries : undefined;
}

function parseItem(
  item: PlainData,
  warn: (message: string) => void,
): NavEntry[] {
  if (typeof item === 'string') {
    return parseTarget(undefined, item, warn);
  }
  if (!isMapping(item)) {
    return [];
  }
  return Object.entries(item).flatMap(([title, target]) => {
    if (typeof target === 'string') {
      return parseTarget(title, target, warn);
    }
    if (Array.isArray(target)) {
      const children = target.flatMap(child => parseItem(child, warn));
      return children.length > 0 ? [{ kind: 'section', title, children }] : [];
    }
    return [];
  });
}

function parseTarget(
  title: string | undefined,
  target: string,
  warn: (message: string) => void,
): NavEntry[] {
  const include = INCLUDE.exec(target);
  if (include) {
    const wildcard = include[1] === '*include';
    return [{ kind: 'include', title, path: include[2].trim(), wildcard }];
  }
  if (/^(https?:|mailto:)/i.test(target)) {
    return [{ kind: 'link', title: title ?? target, url: target }];
  }
  const inside = pathInside(target);
  if (!inside) {
    warn(
      `The navigation entry "${showName(target)}" is not a page below the ` +
        'documentation folder. Left out.',
    );
    return [];
  }
  return [{ kind: 'page', title, path: inside }];
}

/**
 * Normalises a relative path with forward slashes.
 *
 * @returns undefined for absolute paths, other schemes, and paths that lead out
 */
export function pathInside(name: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|[/\\])/i.test(name) || name.includes('\0')) {
    return undefined;
  }
  const normal = path.posix.normalize(name.replace(/\\/g, '/'));
  if (/^\.{1,2}\/?$/.test(normal) || normal.startsWith('../')) {
    return undefined;
  }
  return normal;
}

/** Turns checked entries back into what MkDocs reads; includes must be resolved before. */
export function toMkdocsNav(entries: readonly NavEntry[]): PlainData[] {
  return entries.flatMap((entry): PlainData[] => {
    switch (entry.kind) {
      case 'page':
        return [entry.title ? { [entry.title]: entry.path } : entry.path];
      case 'link':
        return [{ [entry.title]: entry.url }];
      case 'section':
        return [{ [entry.title]: toMkdocsNav(entry.children) }];
      default:
        return [];
    }
  });
}
