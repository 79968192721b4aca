import { KubernetesValidatorFunctions } from '@backstage/catalog-model';

/** The labels that the catalog accepts, sorted; one that it does not accept would keep the whole entity out. */
export function copyLabels(
  labels: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels)
      .filter(
        ([key, value]) =>
          KubernetesValidatorFunctions.isValidLabelKey(key) &&
          KubernetesValidatorFunctions.isValidLabelValue(value),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
