import { useApi } from '@backstage/frontend-plugin-api';
import type { Run, TriggerRequest } from '@internal/plugin-spacelift-common';
import { useChange, type SettledChange } from '@internal/vendor-ui';
import { spaceliftApiRef, type StackPlace } from '../api';

/** Starts a run, once: whatever is pressed while a request is under way, or after a run has started, sends nothing. */
export function useTrigger(
  place: StackPlace,
  onSettled: (state: SettledChange<Run>) => void,
) {
  const api = useApi(spaceliftApiRef);
  return useChange(async (request: TriggerRequest) => {
    const { run } = await api.triggerRun(place, request);
    return run;
  }, onSettled);
}
