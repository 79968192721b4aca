// Where Sysdig's pages live, seen from the host of its API. The first match counts; other hosts, such as
// installations of one's own, have them at the root unless `sysdig.backlink` says otherwise.
const uiPaths: ReadonlyArray<{ host: RegExp; path: string }> = [
  { host: /^secure\.sysdig\.com$/, path: '/' },
  { host: /\.sysdig\.com$/, path: '/secure/' },
];

/** Start of Sysdig's own pages, ending in a slash: the backlink if there is one, else what the region's host means. */
export function uiBase(endpoint: URL, backlink?: URL): string {
  if (backlink) {
    return backlink.href.endsWith('/') ? backlink.href : `${backlink.href}/`;
  }
  const known = uiPaths.find(({ host }) => host.test(endpoint.hostname));
  const base = known ? new URL(known.path, endpoint) : endpoint;
  return base.href.endsWith('/') ? base.href : `${base.href}/`;
}
