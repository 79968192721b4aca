/** A condition in an object's status. */
export interface Condition {
  type: string;
  status: 'True' | 'False';
  reason: string;
  message: string;
}

/** A condition with the times that Deployments have. */
export function stamped(
  condition: Condition,
  times: { changed: string; updated: string },
) {
  return {
    ...condition,
    lastTransitionTime: times.changed,
    lastUpdateTime: times.updated,
  };
}

/** Leaves zeroes out, as Kubernetes does in what it reports. */
export function withoutZeroes(
  numbers: Readonly<Record<string, number>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(numbers).filter(([, number]) => number !== 0),
  );
}
