import type { StackState } from '../runs/states';
import type { DriftSchedule, Outcome, VendorName } from '../world/types';

/** What somebody has to say about a stack of the demo; the rest follows from it. */
export interface StackPlan {
  id: string;
  name: string;
  spaceId: string;
  state: StackState;
  /** How long it has been in that state. */
  sinceMinutes: number;
  description?: string;
  labels?: string[];
  branch?: string;
  repository?: string;
  projectRoot?: string;
  vendor?: VendorName;
  administrative?: boolean;
  autodeploy?: boolean;
  isDisabled?: boolean;
  deleting?: boolean;
  starred?: boolean;
  canWrite?: boolean;
  visible?: boolean;
  lock?: { by: string; note?: string; minutesAgo: number };
  isDrifted?: boolean;
  drift?: Partial<DriftSchedule>;
  workerPool?: string;
  outcome?: Outcome;
  /** Title of the newest run. */
  title?: string;
  /** How many tracked runs there were before the newest one; default 3. */
  history?: number;
  /** One more run on top that waits in the queue or was canceled there; it does not change the stack's state. */
  onTop?: 'QUEUED' | 'NEEDS_APPROVAL' | 'CANCELED';
}
