import { z } from 'zod';
import { autoscalerObject, type AutoscalerObject } from './autoscalerObject';
import {
  cronJobObject,
  jobObject,
  type CronJobObject,
  type JobObject,
} from './batchObjects';
import {
  daemonSetObject,
  deploymentObject,
  replicaSetObject,
  statefulSetObject,
  type DaemonSetObject,
  type DeploymentObject,
  type ReplicaSetObject,
  type StatefulSetObject,
} from './controllerObjects';
import { listOf, text } from './fields';
import {
  knativeRevisionObject,
  knativeServiceObject,
  type KnativeRevisionObject,
  type KnativeServiceObject,
} from './knativeObjects';
import { podObject, type PodObject } from './podObject';

/** The objects of one cluster that workloads are made of. */
export interface KubernetesObjects {
  pods: PodObject[];
  deployments: DeploymentObject[];
  replicaSets: ReplicaSetObject[];
  statefulSets: StatefulSetObject[];
  daemonSets: DaemonSetObject[];
  jobs: JobObject[];
  cronJobs: CronJobObject[];
  autoscalers: AutoscalerObject[];
  knativeServices: KnativeServiceObject[];
  knativeRevisions: KnativeRevisionObject[];
  /** Objects of all types, the ones that are not listed here included. */
  total: number;
  /** Objects of the types above that have no name or are no objects at all. */
  skipped: number;
}

const response = z.object({
  type: z.string(),
  resources: z.array(z.unknown()),
});
const customObject = z.object({ kind: text, apiVersion: text });
const KNATIVE_SERVING = 'serving.knative.dev/';

/**
 * Reads `resources` of the answer for a cluster. What cannot be read is left out one by one: an object without a name is
 * counted as skipped, a part of another shape than Kubernetes documents counts as absent.
 */
export function readObjects(resources: unknown): KubernetesObjects {
  const responses = listOf(response).parse(resources);
  let skipped = 0;

  const read = <T extends z.ZodType>(schema: T, items: readonly unknown[]) =>
    items.flatMap((item): z.output<T>[] => {
      const found = schema.safeParse(item);
      if (!found.success) {
        skipped += 1;
        return [];
      }
      return [found.data];
    });
  const ofType = (type: string) =>
    responses
      .filter(each => each.type === type)
      .flatMap(each => each.resources);
  const ofKnative = (kind: string) =>
    ofType('customresources').filter(item => {
      const { data } = customObject.safeParse(item);
      // Items of a list need not repeat the version.
      const version = data?.apiVersion ?? KNATIVE_SERVING;
      return data?.kind === kind && version.startsWith(KNATIVE_SERVING);
    });

  const objects = {
    pods: read(podObject, ofType('pods')),
    deployments: read(deploymentObject, ofType('deployments')),
    replicaSets: read(replicaSetObject, ofType('replicasets')),
    statefulSets: read(statefulSetObject, ofType('statefulsets')),
    daemonSets: read(daemonSetObject, ofType('daemonsets')),
    jobs: read(jobObject, ofType('jobs')),
    cronJobs: read(cronJobObject, ofType('cronjobs')),
    autoscalers: read(autoscalerObject, ofType('horizontalpodautoscalers')),
    knativeServices: read(knativeServiceObject, ofKnative('Service')),
    knativeRevisions: read(knativeRevisionObject, ofKnative('Revision')),
  };
  const total = responses
    .filter(({ type }) => type !== 'podstatus')
    .reduce((sum, each) => sum + each.resources.length, 0);
  return { ...objects, total, skipped };
}
