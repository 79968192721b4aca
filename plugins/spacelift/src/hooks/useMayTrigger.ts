import { usePermission } from '@backstage/plugin-permission-react';
import { spaceliftRunTriggerPermission } from '@internal/plugin-spacelift-common';

/**
 * Whether the person may trigger runs of the stacks of an entity; undefined while that is not known. A hint: the backend
 * decides again.
 *
 * @param known - what the backend has said already; then nothing is asked.
 */
export function useMayTrigger(
  entityRef: string | undefined,
  known?: boolean,
): boolean | undefined {
  const { loading, allowed } = usePermission({
    permission: spaceliftRunTriggerPermission,
    resourceRef: known === undefined ? entityRef : undefined,
  });
  if (known !== undefined) {
    return known;
  }
  return loading ? undefined : allowed;
}
