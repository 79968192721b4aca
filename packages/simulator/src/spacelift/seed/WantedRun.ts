import type { RunState } from '../runs/states';
import type { RunType } from '../world/types';

/** What has to be said about a run of the seed; the rest follows from it. */
export interface WantedRun {
  state: RunState;
  type: RunType;
  /** Age of its last step in minutes. */
  minutes: number;
  title?: string;
  driftDetection?: boolean;
  needsApproval?: boolean;
  /** Whether it runs on the commit that the stack tracks now. */
  onTrackedCommit?: boolean;
}
