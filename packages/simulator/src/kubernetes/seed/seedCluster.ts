import { acmeWorkloads, type AcmeWorkload } from '../../acme';
import type { ClusterObject } from '../cluster/ClusterObject';
import { buildConfigMap, buildIngress, buildService } from './buildAccess';
import { buildAutoscaler } from './buildAutoscaler';
import { buildCronJob } from './buildCronJob';
import { buildDeployment, type DeploymentPlan } from './buildDeployment';
import { buildEvents } from './buildEvents';
import { buildMetrics } from './buildMetrics';
import { buildRevisionPods } from './buildRevisionPods';
import { buildStatefulSet } from './buildStatefulSet';
import { buildSurroundings } from './buildSurroundings';
import type { Seed } from './Seed';
import { workloadPlans } from './workloadPlans';

function toPlan(workload: AcmeWorkload): DeploymentPlan {
  const { cluster, name, namespace, component, containers } = workload;
  const plan = workloadPlans[`${cluster}/${name}`];
  if (!plan) {
    throw new Error(`Nobody planned how ${cluster}/${name} is`);
  }
  return {
    name,
    namespace,
    replicas: workload.replicas,
    labels: { app: name, 'backstage.io/kubernetes-id': component },
    containers,
    plan,
  };
}

function buildWorkload(seed: Seed, workload: AcmeWorkload): ClusterObject[] {
  const plan = toPlan(workload);
  if (workload.kind === 'CronJob') {
    return buildCronJob(seed, plan);
  }
  return [
    ...(workload.kind === 'StatefulSet'
      ? buildStatefulSet(seed, plan)
      : buildDeployment(seed, plan)),
    ...buildAutoscaler(seed, plan),
    buildService(seed, plan),
    ...(workload.exposed ? [buildIngress(seed, plan)] : []),
    buildConfigMap(seed, plan),
  ];
}

/**
 * Everything in a cluster of the demo company, the same at each start but for the time from which ages count.
 *
 * @param knative - objects of Knative, and what goes with them; its revisions get pods
 */
export function seedCluster(
  seed: Seed,
  knative: readonly ClusterObject[],
): ClusterObject[] {
  const workloads = acmeWorkloads.filter(
    ({ cluster }) => cluster === seed.cluster.name,
  );
  const own = [
    ...buildSurroundings(seed, [
      ...new Set(workloads.map(({ namespace }) => namespace)),
    ]),
    ...workloads.flatMap(workload => buildWorkload(seed, workload)),
    ...knative
      .filter(({ kind }) => kind === 'Revision')
      .flatMap(revision => buildRevisionPods(seed, revision)),
  ];
  return [
    ...own,
    ...buildEvents(seed, own),
    ...(seed.cluster.metrics ? buildMetrics(seed, own) : []),
    // Last, because some Services are among them that workloads have as well.
    ...knative,
  ];
}
