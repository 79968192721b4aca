import type { AlertSource } from '@internal/plugin-security-insights-common';

/** Whether GitHub shows the portal no alerts of a source at all, so that there is no point in asking for one of them. */
export function isShut({ state }: AlertSource): boolean {
  return state === 'disabled' || state === 'forbidden' || state === 'not-found';
}
