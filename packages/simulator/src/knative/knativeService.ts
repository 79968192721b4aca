import { buildObject, CREATED } from './buildObject';
import { met, unmet, type Condition } from './conditions';
import type { KubernetesObject } from './KubernetesObject';
import {
  buildRevision,
  revisionName,
  SERVING_VERSION,
  toTemplate,
  type KnativeServicePlan,
} from './revision';

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

  const bare = buildObject(
    { apiVersion: SERVING_VERSION, kind: 'Service' },
    plan,
    {
      spec: { template, traffic: [{ latestRevision: true, percent: 100 }] },
      status: {
        address: { url },
        conditions,
        ...names,
        observedGeneration: revisions.length,
        traffic,
        url,
      },
    },
  );
  const service = {
    ...bare,
    metadata: { ...bare.metadata, generation: revisions.length },
  };
  const configuration = buildObject(
    { apiVersion: SERVING_VERSION, kind: 'Configuration' },
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
    { apiVersion: SERVING_VERSION, kind: 'Route' },
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
