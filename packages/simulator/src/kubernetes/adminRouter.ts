import { Router, type Request } from 'express';
import { z } from 'zod';
import { meshSchema } from '../eventmesh/settings';
import { knativeObjects } from '../eventmesh/worlds/knativeObjects';
import { parseBody, UnprocessableInput } from '../http/parseBody';
import type { Cluster } from './cluster/Cluster';
import { settingsPatchSchema, type KubernetesSettings } from './settings';
import { useKnativeObjects } from './useKnativeObjects';

const labelsSchema = z.record(z.string(), z.string()).optional();

const objectSchema = z.looseObject({
  apiVersion: z.string().min(1),
  kind: z.string().min(1),
  metadata: z.looseObject({
    name: z.string().min(1),
    namespace: z.string().min(1).optional(),
    creationTimestamp: z.string().optional(),
    labels: labelsSchema,
    annotations: labelsSchema,
  }),
});

/** The part of `/__sim` that only Kubernetes has: its settings, objects that are put in or changed, event meshes. */
export function createAdminRouter(
  settings: KubernetesSettings,
  clusters: readonly Cluster[],
): Router {
  const find = (req: Request): Cluster => {
    const cluster = clusters.find(({ name }) => name === req.params.cluster);
    if (!cluster) {
      throw new UnprocessableInput([
        `cluster: must be one of ${clusters
          .map(({ name }) => name)
          .join(', ')}`,
      ]);
    }
    return cluster;
  };

  const router = Router();
  router.get('/settings', (_req, res) => {
    res.json(settings);
  });
  router.patch('/settings', (req, res) => {
    res.json(Object.assign(settings, parseBody(settingsPatchSchema, req)));
  });
  router.put('/clusters/:cluster/objects', (req, res) => {
    const cluster = find(req);
    const object = parseBody(objectSchema, req);
    if (!cluster.knows(object)) {
      throw new UnprocessableInput([
        `kind: ${cluster.name} has no ${object.kind} in ${object.apiVersion}`,
      ]);
    }
    cluster.apply(object);
    res.status(204).end();
  });
  router.put('/clusters/:cluster/knative', (req, res) => {
    const cluster = find(req);
    const { world, ...size } = parseBody(meshSchema, req);
    if (!cluster.types.some(({ kind }) => kind === 'EventType')) {
      throw new UnprocessableInput([`cluster: ${cluster.name} has no Knative`]);
    }
    useKnativeObjects(cluster, knativeObjects(world, size));
    res.status(204).end();
  });
  return router;
}
