/** A page of the app: where it is mounted, and what it is called. */
export interface TitledPage {
  path: string;
  title: string;
}

/** The title of the page that a path belongs to: the one with the longest mount path that the path starts with. */
export function findPageTitle(
  pathname: string,
  pages: readonly TitledPage[],
): string | undefined {
  const at = `${pathname.replace(/\/+$/, '')}/`;
  return pages
    .filter(({ path }) =>
      path === '/'
        ? pathname === '/'
        : at.startsWith(`${path.replace(/\/+$/, '')}/`),
    )
    .sort((a, b) => b.path.length - a.path.length)[0]?.title;
}
