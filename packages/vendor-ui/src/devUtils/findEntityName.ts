/** The name of the entity whose page is open, in the default namespace; undefined anywhere else. */
export function findEntityName(): string | undefined {
  return /^\/catalog\/default\/\w+\/([^/]+)/.exec(
    window.location.pathname,
  )?.[1];
}
