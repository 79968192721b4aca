/** One kind of request that may pass the proxy. */
export interface ProxyRule {
  /** In capitals. */
  method: string;
  /** The path at the cluster, cut at its slashes; `*` is any one name. */
  segments: readonly string[];
}

/** Cuts a path that begins with a slash. */
export function toSegments(path: string): string[] {
  return path.split('/').slice(1);
}

/** What a person needs in order to see why a pod fails: its log, and what happened to it. */
export const defaultProxyRules: readonly ProxyRule[] = [
  '/api/v1/namespaces/*/pods/*/log',
  '/api/v1/namespaces/*/events',
].map(path => ({ method: 'GET', segments: toSegments(path) }));
