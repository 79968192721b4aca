import type { Alert } from '@internal/plugin-security-insights-common';

/** A place in the code, as `path:line`. */
export function placeText({
  path,
  startLine,
}: NonNullable<Alert['location']>): string {
  return startLine === null ? path : `${path}:${startLine}`;
}
