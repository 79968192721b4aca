import {
  findOwner,
  type KubernetesObjects,
  type Metadata,
  type PodObject,
} from '../objects';

/** Label that Knative puts on everything that it makes for a Service. */
export const KNATIVE_SERVICE_LABEL = 'serving.knative.dev/service';

/** What a pod is a part of. */
export interface Root {
  kind: string;
  namespace: string;
  name: string;
}

/** Key of a root, for maps. */
export const keyOf = ({ kind, namespace, name }: Root): string =>
  JSON.stringify([kind, namespace, name]);

/** Which pods belong to which workload, by `keyOf`. */
export interface PodGroups {
  podsOf(root: Root): readonly PodObject[];
  /** Pods of things that the cluster did not tell about. */
  others: ReadonlyArray<{ root: Root; pods: readonly PodObject[] }>;
}

/**
 * Sorts pods by the thing that people know them by: Deployment instead of ReplicaSet, Knative Service instead of the
 * Deployment that it makes. Pods of a Job stay with the Job, and come to its CronJob when the cluster did not tell about
 * the Job.
 */
export function groupPods(objects: KubernetesObjects): PodGroups {
  const known = new Map<string, Metadata>();
  const remember = (
    kind: string,
    items: ReadonlyArray<{ metadata: Metadata }>,
  ) =>
    items.forEach(({ metadata }) =>
      known.set(keyOf({ kind, ...metadata }), metadata),
    );
  remember('Deployment', objects.deployments);
  remember('ReplicaSet', objects.replicaSets);
  remember('StatefulSet', objects.statefulSets);
  remember('DaemonSet', objects.daemonSets);
  remember('Job', objects.jobs);
  remember('CronJob', objects.cronJobs);
  remember('KnativeService', objects.knativeServices);

  const knativeServiceOf = ({ labels, namespace }: Metadata) => {
    const name = labels.get(KNATIVE_SERVICE_LABEL);
    const root = { kind: 'KnativeService', namespace, name: name ?? '' };
    return name && known.has(keyOf(root)) ? root : undefined;
  };

  /** The Deployment of a ReplicaSet that the cluster did not tell about, from how the two are named. */
  const guessDeployment = (pod: Metadata, replicaSet: string) => {
    const hash = pod.labels.get('pod-template-hash');
    const root = {
      kind: 'Deployment',
      namespace: pod.namespace,
      name: replicaSet.slice(0, -(hash?.length ?? 0) - 1),
    };
    return hash && replicaSet.endsWith(`-${hash}`) && known.has(keyOf(root))
      ? root
      : undefined;
  };

  /** The CronJob of a Job that the cluster did not tell about: it names its Jobs after their minute, old ones their second, since 1970. */
  const guessCronJob = (namespace: string, job: string) => {
    const name = /^(.+)-\d{8,10}$/.exec(job)?.[1] ?? '';
    const root = { kind: 'CronJob', namespace, name };
    return known.has(keyOf(root)) ? root : undefined;
  };

  const rootOf = (pod: PodObject): Root => {
    const { namespace, name } = pod.metadata;
    const service = knativeServiceOf(pod.metadata);
    const owner = findOwner(pod.metadata);
    if (service) {
      return service;
    }
    if (!owner) {
      return { kind: 'Pod', namespace, name };
    }
    const root = { kind: owner.kind, namespace, name: owner.name };
    const metadata = known.get(keyOf(root));
    if (owner.kind === 'ReplicaSet') {
      const deployment = metadata && findOwner(metadata);
      return deployment
        ? { kind: deployment.kind, namespace, name: deployment.name }
        : guessDeployment(pod.metadata, owner.name) ?? root;
    }
    if (owner.kind === 'Job' && !metadata) {
      return guessCronJob(namespace, owner.name) ?? root;
    }
    return root;
  };

  const groups = new Map<string, { root: Root; pods: PodObject[] }>();
  for (const pod of objects.pods) {
    const root = rootOf(pod);
    const key = keyOf(root);
    const group = groups.get(key) ?? { root, pods: [] };
    group.pods.push(pod);
    groups.set(key, group);
  }
  return {
    podsOf: root => groups.get(keyOf(root))?.pods ?? [],
    others: [...groups].flatMap(([key, group]) =>
      known.has(key) ? [] : [group],
    ),
  };
}
