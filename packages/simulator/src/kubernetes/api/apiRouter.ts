import { Router, type Request, type Response } from 'express';
import { authorize, refuseImpersonation } from '../access/authorize';
import { readCaller } from '../access/readCaller';
import type { Cluster } from '../cluster/Cluster';
import type { ClusterObject } from '../cluster/ClusterObject';
import { answerDiscovery } from '../discovery/answerDiscovery';
import type { ResourceType } from '../discovery/ResourceType';
import { answerLog } from '../logs/answerLog';
import type { ContainerLog } from '../logs/PodLog';
import type { KubernetesSettings } from '../settings';
import {
  badRequest,
  methodNotAllowed,
  objectNotFound,
  resourceNotFound,
  UnknownPathError,
} from '../StatusError';
import { toTable } from '../tables/toTable';
import { acceptedForm } from './acceptedForm';
import { deletePod } from './deletePod';
import { findObjects, inVersion, toList } from './listObjects';
import { parseRequest, type ResourceRequest } from './parseRequest';

/** What a cluster needs in order to answer. */
export interface ApiOptions {
  cluster: Cluster;
  settings: KubernetesSettings;
  /** Time now, in unix milliseconds. */
  clock(): number;
  /** What a container of a pod wrote. */
  logOf(pod: ClusterObject, container: string): ContainerLog | undefined;
}

function typeOf(cluster: Cluster, request: ResourceRequest): ResourceType {
  const type = cluster.findType(request);
  const isMisplaced =
    type &&
    !type.namespaced &&
    request.namespace !== undefined &&
    type.kind !== 'Namespace';
  if (type && !isMisplaced) {
    return type;
  }
  const { group, version } = request;
  const hasGroup = cluster.types.some(
    known => known.group === group && known.version === version,
  );
  throw hasGroup ? resourceNotFound() : new UnknownPathError();
}

function findOne(
  cluster: Cluster,
  type: ResourceType,
  { namespace, name }: { namespace: string | undefined; name: string },
): ClusterObject {
  if (type.namespaced && namespace === undefined) {
    throw resourceNotFound();
  }
  const object = cluster.find(
    type,
    type.namespaced ? namespace : undefined,
    name,
  );
  if (!object) {
    throw objectNotFound(type, name);
  }
  return inVersion(object, type);
}

/** One cluster's API, below its own path: access first, then what was asked for. Throws StatusError for the rest. */
export function createApiRouter(options: ApiOptions): Router {
  const { cluster, settings, clock, logOf } = options;

  const answerSubresource = (
    request: ResourceRequest & { name: string },
    type: ResourceType,
    { query, res }: { query: URLSearchParams; res: Response },
  ) => {
    const isPod = type.group === '' && type.kind === 'Pod';
    if (
      isPod &&
      ['exec', 'attach', 'portforward'].includes(`${request.subresource}`)
    ) {
      throw badRequest('Upgrade request required');
    }
    if (!isPod || request.subresource !== 'log') {
      throw resourceNotFound();
    }
    if (request.verb !== 'get') {
      throw methodNotAllowed();
    }
    const pod = findOne(cluster, type, request);
    const text = answerLog(pod, query, {
      now: clock(),
      logOf: container => logOf(pod, container),
    });
    res.type('text/plain').send(text);
  };

  const answerObjects = (
    request: ResourceRequest,
    type: ResourceType,
    { query, req }: { query: URLSearchParams; req: Request },
  ): object => {
    const { verb, namespace, name } = request;
    const form = acceptedForm(req.get('accept'));
    const include = query.get('includeObject');
    const now = clock();
    if (verb === 'list') {
      const found = findObjects(cluster, type, namespace, {
        query,
        continueExpires: settings.continueExpires,
      });
      return form === 'table'
        ? toTable(type, found, { now, include })
        : toList(found, type);
    }
    if (verb === 'get' && name !== undefined) {
      const object = findOne(cluster, type, { namespace, name });
      const found = {
        items: [object],
        metadata: { resourceVersion: object.metadata.resourceVersion },
      };
      return form === 'table' ? toTable(type, found, { now, include }) : object;
    }
    if (verb === 'delete' && name !== undefined && type.verbs.includes(verb)) {
      return deletePod(cluster, type, namespace, { name, now });
    }
    throw methodNotAllowed();
  };

  const router = Router();
  router.use((req, res) => {
    const caller = readCaller(req, settings);
    refuseImpersonation(req.get('impersonate-user'), caller);
    const { searchParams: query } = new URL(req.url, 'http://localhost');
    const watch = ['1', 'true'].includes(query.get('watch') ?? '');
    const request = parseRequest(req.method, req.path, watch);
    authorize(request, caller, settings);

    if (request.kind === 'path') {
      const found = answerDiscovery(request.path, cluster);
      if (request.verb !== 'get') {
        throw methodNotAllowed();
      }
      if (found === 'ok') {
        res.type('text/plain').send(found);
      } else {
        res.json(found);
      }
      return;
    }
    const type = typeOf(cluster, request);
    const { name } = request;
    if (name !== undefined && request.subresource !== undefined) {
      answerSubresource({ ...request, name }, type, { query, res });
    } else {
      res.json(answerObjects(request, type, { query, req }));
    }
  });
  return router;
}
