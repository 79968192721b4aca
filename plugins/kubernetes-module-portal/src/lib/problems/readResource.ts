const PATH =
  /(?:\/api\/v1|\/apis\/([^/]+)\/[^/]+)\/(?:namespaces\/[^/]+\/)?([^/?]+)(?:[?].*)?$/;

/**
 * The resource that a path of the Kubernetes API lists, as `kubectl` and a ClusterRole name it: `pods`,
 * `deployments.apps`. Undefined for other paths.
 */
export function readResource(path: string): string | undefined {
  const [, group, plural] = PATH.exec(path) ?? [];
  if (!plural) {
    return undefined;
  }
  return group ? `${plural}.${group}` : plural;
}
