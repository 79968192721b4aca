const STORAGE_KEY = 'callboard.catalog.filters';

/** Filters as the catalog puts them into the URL: one text or several per name; absent ones do not filter. */
export type QueryFilters = Record<string, string | string[] | undefined>;

/** The query string that makes the catalog page show these filters again; empty without any. */
export function filterQuery(filters: QueryFilters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    for (const single of [value ?? []].flat()) {
      query.append(`filters[${name}]`, single);
    }
  }
  return query.toString();
}

/** Keeps filters until the browser session ends. Without session storage (some private windows) they are forgotten. */
export function rememberFilters(filters: QueryFilters): void {
  try {
    window.sessionStorage.setItem(STORAGE_KEY, filterQuery(filters));
  } catch {
    // Remembering is a convenience; the page works the same without it.
  }
}

/** The query string of the filters that were used last in this browser session; undefined when there are none. */
export function recallFilters(): string | undefined {
  try {
    return window.sessionStorage.getItem(STORAGE_KEY) || undefined;
  } catch {
    return undefined;
  }
}
