import type {
  Run,
  RunDetail,
  RunList,
  RunType,
} from '@internal/plugin-spacelift-common';
import type { VendorStatus } from '@internal/vendor-client';
import type { StackFacts } from '../reduce/reduceStack';
import type { SpaceParents } from '../stacks/SpaceTree';
import type { CollectedStacks } from './collectStacks';

/**
 * What the portal asks of Spacelift, with the portal's own API key. Whoever calls it has checked the rights of the person
 * who asks. Null means that Spacelift has no such thing, or does not show it to the key; every failure is a `VendorError`.
 */
export interface SpaceliftApi {
  /** All stacks that the key sees and that have the operator's labels, up to the configured number. */
  listStacks(): Promise<CollectedStacks<StackFacts>>;
  /** One stack. */
  readStack(stackId: string): Promise<StackFacts | null>;
  /** One stack as it is now, with a waiting or running run as its blocker even where Spacelift does not call it so. */
  checkStack(stackId: string): Promise<StackFacts | null>;
  /** A page of a stack's runs; `before` is the last run of the page before. */
  listRuns(stackId: string, before: string | null): Promise<RunList | null>;
  /** One run of a stack. */
  readRun(stackId: string, runId: string): Promise<RunDetail | null>;
  /** Which space is below which. */
  listSpaces(): Promise<SpaceParents>;
  /** Starts a run; sent exactly once. `metadata` is kept with the run. */
  triggerRun(order: {
    stackId: string;
    runType: RunType;
    commitSha: string | null;
    metadata: Readonly<Record<string, string>>;
  }): Promise<Run>;
  /** How Spacelift does. Asks nothing. */
  status(): VendorStatus;
  /** Fields that this Spacelift does not know, for example `["Stack.isDrifted"]`. */
  unknownFields(): string[];
}
