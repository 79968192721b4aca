/** States of a workload and its parts, worst first. */
export const workloadStates = [
  'crashLoop',
  'imagePull',
  'failed',
  'pending',
  'degraded',
  'atLimit',
  'unknown',
  'progressing',
  'suspended',
  'scaledToZero',
  'healthy',
] as const;

/** How a workload does, in the words that people get to see. */
export type WorkloadState = (typeof workloadStates)[number];

/** States in which something does not work. */
export const failingStates: readonly WorkloadState[] = [
  'crashLoop',
  'imagePull',
  'failed',
];

/** States in which somebody should have a look, although something works. */
export const attentionStates: readonly WorkloadState[] = [
  'pending',
  'degraded',
  'atLimit',
  'unknown',
];

/** Sorts by state, worst first. */
export function compareStates(a: WorkloadState, b: WorkloadState): number {
  return workloadStates.indexOf(a) - workloadStates.indexOf(b);
}
