import type { NavEntry } from './nav';

interface Folder {
  pages: string[];
  folders: Map<string, Folder>;
}

/**
 * Makes a navigation from the paths of pages: the first page of a folder leads, other pages
 * follow by name, then the folders. Titles of pages are left to the renderer.
 */
export function autoNav(pages: readonly string[]): NavEntry[] {
  const top: Folder = { pages: [], folders: new Map() };
  for (const page of [...pages].sort()) {
    const segments = page.split('/');
    segments.pop();
    let folder = top;
    for (const segment of segments) {
      const child = folder.folders.get(segment) ?? {
        pages: [],
        folders: new Map(),
      };
      folder.folders.set(segment, child);
      folder = child;
    }
    folder.pages.push(page);
  }
  return toEntries(top);
}

function toEntries({ pages, folders }: Folder): NavEntry[] {
  const first = pages.filter(isFirstPage);
  const others = pages.filter(page => !isFirstPage(page));
  return [
    ...[...first, ...others].map(
      (page): NavEntry => ({ kind: 'page', path: page }),
    ),
    ...[...folders].map(
      ([name, folder]): NavEntry => ({
        kind: 'section',
        title: toTitle(name),
        children: toEntries(folder),
      }),
    ),
  ];
}

/** Whether a page is the one that a folder's address shows. */
export function isFirstPage(page: string): boolean {
  return /(^|\/)(index|README)\.(md|markdown)$/.test(page);
}

/** Turns a file or folder name into words: `getting-started` gives `Getting started`. */
export function toTitle(name: string): string {
  const words = name.replace(/\.(md|markdown)$/i, '').replace(/[-_]+/g, ' ');
  return words === words.toLowerCase()
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
}
