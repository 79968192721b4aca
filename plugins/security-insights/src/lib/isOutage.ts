import type { SecuritySummary } from '@internal/plugin-security-insights-common';

/** Whether everything that is counted is old, for one and the same reason. Then it is said once, above all of it. */
export function isOutage({ sources }: SecuritySummary): boolean {
  const counted = sources.filter(({ counts }) => counts !== undefined);
  const [first] = counted;
  return (
    counted.length > 1 &&
    counted.every(({ stale, message }) => stale && message === first.message)
  );
}
