import { InputError, NotAllowedError } from '@backstage/errors';
import type { CustomResourceMatcher } from '@backstage/plugin-kubernetes-common';
import type { ClusterDetails } from '@backstage/plugin-kubernetes-node';
import { z } from 'zod';

const wantedSchema = z.array(
  z.object({ group: z.string(), apiVersion: z.string(), plural: z.string() }),
);

function isSame(a: CustomResourceMatcher, b: CustomResourceMatcher): boolean {
  return (
    a.group === b.group &&
    a.apiVersion === b.apiVersion &&
    a.plural === b.plural
  );
}

/**
 * The custom resources of a cluster: its own list, or else the general one.
 *
 * @param general - `kubernetes.customResources`
 */
export function configuredFor(
  cluster: ClusterDetails,
  general: readonly CustomResourceMatcher[],
): readonly CustomResourceMatcher[] {
  return cluster.customResources ?? general;
}

/**
 * Of what a caller asks for, that which is configured for each cluster. The stock plugin asks for whatever the caller
 * names, Secrets and objects of other teams among it, with the portal's own rights.
 *
 * @throws InputError when it is no list of custom resources
 * @throws NotAllowedError when one of them is configured for no cluster
 */
export function selectCustomResources(
  wanted: unknown,
  clusters: readonly ClusterDetails[],
  general: readonly CustomResourceMatcher[],
): Map<ClusterDetails, CustomResourceMatcher[]> {
  const parsed = wantedSchema.safeParse(wanted);
  if (!parsed.success) {
    throw new InputError(
      'customResources must be a list of { group, apiVersion, plural }, all of them texts.',
    );
  }
  const unknown = parsed.data.find(
    each =>
      !clusters.some(cluster =>
        configuredFor(cluster, general).some(known => isSame(known, each)),
      ),
  );
  if (unknown) {
    throw new NotAllowedError(
      'The portal shows only the custom resources that its configuration names. An operator can add more under customResources of a cluster in the block kubernetes.',
    );
  }
  return new Map(
    clusters.map(cluster => [
      cluster,
      configuredFor(cluster, general).filter(known =>
        parsed.data.some(each => isSame(known, each)),
      ),
    ]),
  );
}
