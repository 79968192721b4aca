import type { ClusterObjects } from '@backstage/plugin-kubernetes-common';
import type { ClusterProblem } from '../problems';
import type { Workload } from '../workloads';

/** What one cluster answered. */
export interface ClusterAnswer {
  name: string;
  title: string;
  problems: readonly ClusterProblem[];
  /** False when nothing at all came from it. */
  hasAnswered: boolean;
  /** Objects of all types. */
  objects: number;
  /** Objects that could not be read. */
  skipped: number;
  /** ISO 8601; set where some of what is shown is the last good answer, from then. */
  asOf?: string;
}

/** What all clusters answered for an entity. */
export interface KubernetesOverview {
  /** Clusters that were asked, the ones that have nothing included. */
  clusters: readonly ClusterAnswer[];
  /** Worst first. */
  workloads: readonly Workload[];
  /** ISO 8601, when the portal was asked. */
  fetchedAt: string;
  /** The answer for stock components, without what they would stumble over. */
  raw: readonly ClusterObjects[];
}

/** Whether a cluster told of all workloads, now or lately, so that what is not listed is not there. */
export function isKnown({
  problems,
}: Pick<ClusterAnswer, 'problems'>): boolean {
  return problems.every(({ asOf, isMinor }) => asOf || isMinor);
}

/** Whether all clusters told of all workloads. */
export function isComplete({
  clusters,
}: Pick<KubernetesOverview, 'clusters'>): boolean {
  return clusters.every(isKnown);
}
