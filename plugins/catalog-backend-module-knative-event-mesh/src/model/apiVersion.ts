/** Group and version of an apiVersion; the group of Kubernetes' own kinds is empty. Undefined when it is malformed. */
export function parseApiVersion(
  apiVersion: string,
): { group: string; version: string } | undefined {
  const match = /^(?:([a-z0-9][a-z0-9.-]{0,252})\/)?(v[a-z0-9]{1,30})$/.exec(
    apiVersion,
  );
  return match ? { group: match[1] ?? '', version: match[2] } : undefined;
}
