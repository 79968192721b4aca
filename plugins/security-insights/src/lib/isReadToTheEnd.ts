import type { AlertSource } from '@internal/plugin-security-insights-common';

/** Whether a source was read now and completely, so that what it does not name is not there. */
export function isReadToTheEnd({ state, truncated }: AlertSource): boolean {
  return state === 'ok' && !truncated;
}
