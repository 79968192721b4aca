import type { ClusterObjects } from '@backstage/plugin-kubernetes-common';
import type { ClusterProblem } from '../problems';
import type { Workload } from '../workloads';

/** A cluster that the portal knows. */
export interface KnownCluster {
  name: string;
  /** How people call it, if not by its name. */
  title?: string;
  /** Whether people are asked for a credential of their own there. Default: the portal has an account. */
  asPerson?: boolean;
}

/** What one cluster answered. */
export interface ClusterAnswer {
  name: string;
  title: string;
  /** Whether it was asked with a credential of the person, and not of the portal. */
  asPerson: boolean;
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
  /** Set where the annotation names a cluster that the portal does not know, mostly because of a typing error. */
  unknownCluster?: { name: string; known: readonly string[] };
  /** Worst first. */
  workloads: readonly Workload[];
  /** ISO 8601, when the portal was asked. */
  fetchedAt: string;
  /** The answer for stock components, without what they would stumble over. */
  raw: readonly ClusterObjects[];
}

/**
 * Whether a cluster told of all workloads that it can tell of, now or lately, so that what is not listed is not there.
 * Kinds that it does not serve are left out, see `lacksKinds`.
 */
export function isKnown({
  problems,
}: Pick<ClusterAnswer, 'problems'>): boolean {
  return problems.every(
    ({ asOf, isMinor, kind }) => asOf || isMinor || kind === 'notServed',
  );
}

/** Whether a cluster does not serve a kind of workloads, so that nobody knows whether it has some. */
export function lacksKinds({
  problems,
}: Pick<ClusterAnswer, 'problems'>): boolean {
  return problems.some(
    ({ asOf, isMinor, kind }) => !asOf && !isMinor && kind === 'notServed',
  );
}

/**
 * Clusters that make the whole incomplete. A kind that one does not serve does so only while nothing else was found, because
 * then it is all that there may be.
 */
export function findIncomplete({
  clusters,
  workloads,
}: Pick<KubernetesOverview, 'clusters' | 'workloads'>): ClusterAnswer[] {
  return clusters.filter(
    cluster =>
      !isKnown(cluster) || (workloads.length === 0 && lacksKinds(cluster)),
  );
}

/** Whether all clusters told of all workloads. */
export function isComplete(
  overview: Pick<KubernetesOverview, 'clusters' | 'workloads'>,
): boolean {
  return findIncomplete(overview).length === 0;
}
