import type { Entity } from '@backstage/catalog-model';
import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  EntityStacks,
  RunDetail,
  RunList,
  Stack,
  StackList,
  StackQuery,
  TriggerAnswer,
  TriggerRequest,
} from '@internal/plugin-spacelift-common';
import type { Envelope } from '@internal/vendor-common';
import type { StackPlace } from './StackPlace';

/**
 * What Spacelift says about stacks, through our own backend and with the rights of the person who is signed in. Every
 * method throws a `VendorRequestError` when there is no answer; the reading ones stop when the signal says so.
 */
export interface SpaceliftApi {
  /** One page of all stacks that the portal shows. */
  listStacks(
    query: StackQuery,
    signal?: AbortSignal,
  ): Promise<Envelope<StackList>>;

  /** One of all stacks. */
  getStack(stackId: string, signal?: AbortSignal): Promise<Envelope<Stack>>;

  /** The stacks that an entity's annotations mean; those of its parts for a System. */
  getEntityStacks(
    entity: Entity,
    signal?: AbortSignal,
  ): Promise<Envelope<EntityStacks>>;

  /** A page of a stack's runs, newest first; `before` is `nextBefore` of the page before. */
  listRuns(
    place: StackPlace,
    before?: string,
    signal?: AbortSignal,
  ): Promise<Envelope<RunList>>;

  /** One run with its steps. */
  getRun(
    place: StackPlace,
    runId: string,
    signal?: AbortSignal,
  ): Promise<Envelope<RunDetail>>;

  /** Starts a run. Asks once and never again by itself, because a run is no small thing to have twice. */
  triggerRun(
    place: StackPlace,
    request: TriggerRequest,
  ): Promise<TriggerAnswer>;
}

/** The API of the Spacelift plugin; replace it to read from somewhere else. */
export const spaceliftApiRef = createApiRef<SpaceliftApi>({
  id: 'plugin.spacelift.service',
});
