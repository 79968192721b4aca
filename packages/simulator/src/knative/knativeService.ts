import { buildObject, CREATED, type ObjectPlan } from './buildObject';
import { met, unmet, type Condition } from './conditions';
import type { KubernetesObject } from './KubernetesObject';

const API_VERSION = 'serving.knative.dev/v1';

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

function toTemplate(image: string, labels: ObjectPlan['labels']) {
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

function revisionName(service: string, index: number): string {
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

function buildRevision(
  owner: KubernetesObject,
  plan: KnativeServicePlan,
  index: number,
): KubernetesObject {
  const revision = plan.revisions[index];
  const { image, created, percent, pods } = revision;
  const { spec } = toTemplate(image, plan.labels);
  return buildObject(
    { apiVersion: API_VERSION, kind: 'Revision' },
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

function serviceConditions({
  name,
  revisions,
}: KnativeServicePlan): Condition[] {
  const at = revisions.at(-1)?.created ?? CREATED;
  const problem = revisions.at(-1)?.problem;
  if (!problem) {
    return met(['ConfigurationsReady', 'Ready', 'RoutesReady'], at);
  }
  const failed = {
    reason: 'RevisionFailed',
    message: `Revision "${revisionName(
      name,
      revisions.length - 1,
    )}" failed with message: ${problem.message}`,
  };
  return [
    unmet('ConfigurationsReady', failed, at),
    unmet('Ready', failed, at),
    ...met(['RoutesReady'], at),
  ];
}

/** A Knative Service, its Route, its Configuration and its Revisions. The labels of the Service are on all of them. */
export function knativeService(plan: KnativeServicePlan): KubernetesObject[] {
  const { name, namespace, revisions, labels, created } = plan;
  const newest = revisions.length - 1;
  const ready = revisions.findLastIndex(({ problem }) => !problem);
  const generated = {
    name,
    namespace,
    created,
    labels: { ...labels, 'serving.knative.dev/service': name },
  };
  const url = `http://${name}.${namespace}.svc.cluster.local`;
  const template = toTemplate(revisions[newest].image, labels);
  const traffic = revisions.flatMap(({ percent }, index) =>
    percent > 0
      ? [
          {
            latestRevision: index === ready,
            percent,
            revisionName: revisionName(name, index),
          },
        ]
      : [],
  );
  const names = {
    latestCreatedRevisionName: revisionName(name, newest),
    latestReadyRevisionName: revisionName(name, ready),
  };
  const conditions = serviceConditions(plan);

  const bare = buildObject({ apiVersion: API_VERSION, kind: 'Service' }, plan, {
    spec: { template, traffic: [{ latestRevision: true, percent: 100 }] },
    status: {
      address: { url },
      conditions,
      ...names,
      observedGeneration: revisions.length,
      traffic,
      url,
    },
  });
  const service = {
    ...bare,
    metadata: { ...bare.metadata, generation: revisions.length },
  };
  const configuration = buildObject(
    { apiVersion: API_VERSION, kind: 'Configuration' },
    { ...generated, owner: service },
    {
      spec: { template },
      status: {
        conditions: conditions
          .filter(({ type }) => type === 'Ready')
          .map(condition => ({ ...condition })),
        ...names,
        observedGeneration: revisions.length,
      },
    },
  );
  const route = buildObject(
    { apiVersion: API_VERSION, kind: 'Route' },
    { ...generated, owner: service },
    {
      spec: {
        traffic: [
          { configurationName: name, latestRevision: true, percent: 100 },
        ],
      },
      status: {
        address: { url },
        conditions: met(
          ['AllTrafficAssigned', 'IngressReady', 'Ready'],
          created,
        ),
        observedGeneration: 1,
        traffic,
        url,
      },
    },
  );
  return [
    service,
    configuration,
    route,
    ...revisions.map((_, index) => buildRevision(configuration, plan, index)),
  ];
}
