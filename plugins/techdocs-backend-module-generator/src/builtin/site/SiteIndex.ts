import path from 'node:path';
import { pageUrl } from './urls';

/** What a link of the source leads to. */
export type LinkTarget =
  | { kind: 'page'; url: string }
  | { kind: 'asset'; url: string };

/** Knows which pages and other files a site has. Paths are relative to its folder. */
export class SiteIndex {
  readonly #urls: Map<string, string>;
  readonly #assets: Set<string>;
  readonly #folders = new Map<string, string>();

  constructor(pages: readonly string[], assets: readonly string[]) {
    this.#urls = new Map(pages.map(page => [page, pageUrl(page)]));
    this.#assets = new Set(assets);
    for (const url of this.#urls.values()) {
      this.#folders.set(url.replace(/\/$/, ''), url);
    }
  }

  /**
   * Finds what a path in a page means: another page, its folder, or a file.
   *
   * @param from - the page that holds the link
   * @param target - decoded path as written; a leading slash means the top of the site
   * @returns undefined when the site has nothing there
   */
  resolve(from: string, target: string): LinkTarget | undefined {
    const joined = target.startsWith('/')
      ? target.slice(1)
      : path.posix.join(path.posix.dirname(from), target);
    const name = path.posix.normalize(joined).replace(/^\.$/, '');
    const page = this.#urls.get(name);
    if (page !== undefined) {
      return { kind: 'page', url: page };
    }
    if (this.#assets.has(name)) {
      return { kind: 'asset', url: name };
    }
    const folder = target.endsWith('/')
      ? this.#folders.get(name.replace(/\/$/, ''))
      : undefined;
    return folder === undefined ? undefined : { kind: 'page', url: folder };
  }

  /** The address of a page, undefined when the site has no such page. */
  urlOf(page: string): string | undefined {
    return this.#urls.get(page);
  }
}
