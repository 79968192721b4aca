import { buildObject, type ObjectPlan } from './buildObject';
import { met, unmet } from './conditions';
import type { KubernetesObject } from './KubernetesObject';

/** The version of all kinds of Knative Serving. */
export const SERVING_VERSION = 'serving.knative.dev/v1';

/** One revision of a Knative Service. */
export interface RevisionPlan {
  image: string;
  created: string;
  /** Share of the requests, from 0 to 100. */
  percent: number;
  /** Pods at the moment; 0 = scaled to zero. */
  pods: number;
  /** Why it does not start; absent = it does. */
  problem?: { reason: string; message: string };
}

/** A Knative Service with everything that Knative makes for it. */
export interface KnativeServicePlan extends ObjectPlan {
  namespace: string;
  /** Oldest first. */
  revisions: readonly RevisionPlan[];
}

/** The template of the revisions of a service. */
export function toTemplate(image: string, labels: ObjectPlan['labels']) {
  return {
    metadata: {
      annotations: { 'autoscaling.knative.dev/max-scale': '10' },
      ...(labels ? { labels } : {}),
    },
    spec: {
      containerConcurrency: 0,
      containers: [
        { name: 'user-container', image, ports: [{ containerPort: 8080 }] },
      ],
      timeoutSeconds: 300,
    },
  };
}

/** Name of a revision by its place in the order of time. */
export function revisionName(service: string, index: number): string {
  return `${service}-${String(index + 1).padStart(5, '0')}`;
}

function revisionConditions({ pods, created, problem }: RevisionPlan) {
  if (problem) {
    return [
      unmet('Active', { ...problem, severity: 'Info' }, created),
      unmet('ContainerHealthy', problem, created),
      unmet('Ready', problem, created),
      unmet('ResourcesAvailable', problem, created),
    ];
  }
  const idle = {
    reason: 'NoTraffic',
    message: 'The target is not receiving traffic.',
    severity: 'Info',
  };
  return [
    ...(pods > 0 ? met(['Active'], created) : [unmet('Active', idle, created)]),
    ...met(['ContainerHealthy', 'Ready', 'ResourcesAvailable'], created),
  ];
}

/** A Revision, which its Configuration owns. */
export function buildRevision(
  owner: KubernetesObject,
  plan: KnativeServicePlan,
  index: number,
): KubernetesObject {
  const revision = plan.revisions[index];
  const { image, created, percent, pods } = revision;
  const { spec } = toTemplate(image, plan.labels);
  return buildObject(
    { apiVersion: SERVING_VERSION, kind: 'Revision' },
    {
      name: revisionName(plan.name, index),
      namespace: plan.namespace,
      created,
      owner,
      labels: {
        ...plan.labels,
        'serving.knative.dev/configuration': plan.name,
        'serving.knative.dev/configurationGeneration': String(index + 1),
        'serving.knative.dev/routingState': percent > 0 ? 'active' : 'reserve',
        'serving.knative.dev/service': plan.name,
      },
    },
    {
      spec,
      status: {
        actualReplicas: pods,
        conditions: revisionConditions(revision),
        containerStatuses: [{ imageDigest: image, name: 'user-container' }],
        desiredReplicas: pods,
        observedGeneration: 1,
      },
    },
  );
}
