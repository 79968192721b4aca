import { UnknownPathError } from '../StatusError';

/** A request that is about objects. */
export interface ResourceRequest {
  kind: 'resource';
  /** In Kubernetes' words: get, list, watch, create, update, patch, delete, deletecollection. */
  verb: string;
  group: string;
  version: string;
  plural: string;
  namespace: string | undefined;
  name: string | undefined;
  subresource: string | undefined;
}

/** A request that is not: discovery, health, version. */
export interface PathRequest {
  kind: 'path';
  verb: string;
  path: string;
}

/** What a request asks for, as far as the authorizer wants to know. */
export type ApiRequest = ResourceRequest | PathRequest;

const verbs: Readonly<Record<string, string>> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
};

function verbOf(method: string, named: boolean, watch: boolean): string {
  if (method === 'DELETE') {
    return named ? 'delete' : 'deletecollection';
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return verbs[method] ?? method.toLowerCase();
  }
  if (named) {
    return 'get';
  }
  return watch ? 'watch' : 'list';
}

function splitPath(path: string): string[] {
  try {
    const segments = path.slice(1).split('/').map(decodeURIComponent);
    return segments.at(-1) === '' ? segments.slice(0, -1) : segments;
  } catch {
    throw new UnknownPathError();
  }
}

/**
 * Reads method and path, which begins behind the cluster, the way an API server does: segments are decoded one by
 * one, and neither `..` nor doubled slashes are tidied up. 404 for a path that is not well formed.
 */
export function parseRequest(
  method: string,
  path: string,
  watch: boolean,
): ApiRequest {
  const segments = splitPath(path);
  const isCore = segments[0] === 'api';
  const below = segments.slice(isCore ? 2 : 3);
  if (!(isCore || segments[0] === 'apis') || below.length === 0) {
    const verb = verbs[method] ?? method.toLowerCase();
    return { kind: 'path', verb: verb === 'head' ? 'get' : verb, path };
  }
  if (segments.includes('')) {
    throw new UnknownPathError();
  }
  const inNamespace = below[0] === 'namespaces' && below.length > 2;
  const [plural, name, ...rest] = inNamespace ? below.slice(2) : below;
  const isNamespace = isCore && plural === 'namespaces';
  const around = isNamespace ? name : undefined;
  const namespace = inNamespace ? below[1] : around;
  return {
    kind: 'resource',
    verb: verbOf(method, name !== undefined, watch),
    group: isCore ? '' : segments[1],
    version: isCore ? segments[1] : segments[2],
    plural,
    namespace,
    name,
    subresource: rest.length > 0 ? rest.join('/') : undefined,
  };
}
