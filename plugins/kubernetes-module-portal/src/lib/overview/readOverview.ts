import type { Entity } from '@backstage/catalog-model';
import type { ClusterObjects } from '@backstage/plugin-kubernetes-common';
import { z } from 'zod';
import { listOf, readObjects, text } from '../objects';
import { readProblems, type ProblemKind } from '../problems';
import { compareWorkloads, findWorkloads } from '../workloads';
import { findQuestion } from './findQuestion';
import type {
  ClusterAnswer,
  KnownCluster,
  KubernetesOverview,
} from './KubernetesOverview';

const item = z.object({
  cluster: z.looseObject({ name: z.string().min(1), title: text }),
  resources: z.unknown(),
  errors: z.unknown(),
  podMetrics: z.unknown(),
});

/** Problems that are the same for every question to a cluster, also where single lists are named. */
const ofTheCluster: ReadonlySet<ProblemKind> = new Set([
  'credentials',
  'address',
  'rejected',
  'rateLimited',
]);

const namedObject = z.object({ metadata: z.object({ name: z.string() }) });
const response = z.looseObject({
  type: z.string(),
  resources: z.array(z.unknown()),
});

/** Types of all lists in an answer. */
const typesOf = (resources: unknown) =>
  listOf(z.object({ type: z.string() }))
    .parse(resources)
    .map(({ type }) => type);

/**
 * Clusters that were asked and are not in the answer, which leaves out those that have nothing. Not every backend goes by
 * the annotation that names one cluster; when another one answered, it was not asked for.
 */
function findSilent(
  answered: readonly string[],
  known: readonly KnownCluster[],
  only: string | undefined,
): KnownCluster[] {
  const isNarrowed =
    only !== undefined && answered.every(name => name === only);
  return known.filter(
    ({ name }) => !answered.includes(name) && (!isNarrowed || name === only),
  );
}

/** The part of an answer that stock components can show: what has a type, of it what has a name. */
function cleanUp(found: z.output<typeof item>): ClusterObjects {
  const resources = listOf(response)
    .parse(found.resources)
    .map(each => ({
      ...each,
      resources: each.resources.filter(
        object => namedObject.safeParse(object).success,
      ),
    }));
  return {
    cluster: found.cluster,
    resources: resources as ClusterObjects['resources'],
    podMetrics: Array.isArray(found.podMetrics) ? found.podMetrics : [],
    errors: [],
  };
}

/**
 * What the clusters say about an entity.
 *
 * @param answer - of `getObjectsByEntity`. The backend leaves out clusters that have nothing.
 * @param known - all clusters that the portal knows.
 * @param now - milliseconds since 1970.
 */
export function readOverview(
  entity: Entity,
  answer: unknown,
  known: readonly KnownCluster[],
  now: number,
): KubernetesOverview {
  const { items } = z.object({ items: listOf(item) }).parse(answer);
  const read = items.map(found => {
    const { name, title } = found.cluster;
    const objects = readObjects(found.resources);
    const problems = readProblems(found.errors, typesOf(found.resources));
    const raw = cleanUp(found);
    const outdated = problems.filter(({ asOf }) => asOf);
    const cluster: ClusterAnswer = {
      name,
      title: title || name,
      asPerson: known.some(each => each.name === name && each.asPerson),
      problems,
      // A cluster that gives nothing at all has empty lists as well as the reason.
      hasAnswered:
        objects.total > 0 ||
        problems.every(
          ({ kind, asOf, resources, isMinor }) =>
            asOf ||
            isMinor ||
            (!ofTheCluster.has(kind) && resources.length > 0),
        ),
      objects: objects.total,
      skipped: objects.skipped,
      asOf: outdated.map(({ asOf }) => asOf).sort()[0],
    };
    return {
      cluster,
      raw,
      workloads: findWorkloads({ name, title }, objects, now),
    };
  });
  const { cluster: only } = findQuestion(entity);
  const names = known.map(({ name }) => name);
  const answered = read.map(({ cluster }) => cluster);
  const silent = findSilent(
    answered.map(({ name }) => name),
    known,
    only,
  ).map(({ name, title, asPerson = false }) => ({
    name,
    title: title || name,
    asPerson,
    problems: [],
    hasAnswered: true,
    objects: 0,
    skipped: 0,
  }));

  return {
    clusters: [...answered, ...silent],
    unknownCluster:
      only && !names.includes(only) ? { name: only, known: names } : undefined,
    workloads: read.flatMap(each => each.workloads).sort(compareWorkloads),
    fetchedAt: new Date(now).toISOString(),
    raw: read
      .map(each => each.raw)
      .filter(({ resources }) =>
        resources.some(each => each.resources.length > 0),
      ),
  };
}
