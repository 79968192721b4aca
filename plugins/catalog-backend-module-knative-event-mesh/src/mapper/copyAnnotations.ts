import { KubernetesValidatorFunctions } from '@backstage/catalog-model';

const MAX_BYTES = 4096;
// Annotations of the first decide what the portal shows for an entity, those of the second are bookkeeping, and the
// last are our own, which nobody else may set.
const KEPT_OUT =
  /^(?:(?:[^/]+\.)?(?:backstage|kubernetes|k8s)\.io|knative\.dev)\//i;

/** The annotations of a Kubernetes object that an entity may have, sorted. */
export function copyAnnotations(
  annotations: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(annotations)
      .filter(
        ([key, value]) =>
          !KEPT_OUT.test(key) &&
          KubernetesValidatorFunctions.isValidAnnotationKey(key) &&
          Buffer.byteLength(value) <= MAX_BYTES,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
