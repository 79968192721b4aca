import type { Entity } from '@backstage/catalog-model';
import type {
  EntityStacks,
  RunDetail,
  RunList,
  RunType,
  Stack,
  StackList,
  StackQuery,
  TriggerAnswer,
  TriggerRequest,
} from '@internal/plugin-spacelift-common';
import type { VendorStatus } from '@internal/vendor-client';
import type { Envelope } from '@internal/vendor-common';

/** How the plugin does, for operators. Holds no secret, and not the id of the API key. */
export interface SpaceliftStatus {
  configured: boolean;
  /** Host of `spacelift.hostUrl`, port included; null when not configured. */
  host: string | null;
  /** How Spacelift does; null when not configured. */
  client: VendorStatus | null;
  /** What to do about the last failure while Spacelift fails, with the key to look at. */
  hint: string | null;
  /** The last list of stacks; null before the first. */
  stacks: {
    shown: number;
    skipped: number;
    truncated: boolean;
    asOf: string;
  } | null;
  /** Fields that this Spacelift is too old for. */
  unknownFields: string[];
  readOnly: boolean;
  runTypes: RunType[];
  cache: { ttlSeconds: number; maxStacks: number };
  /** The operator's fence; empty lists limit nothing. */
  fence: { spaces: string[]; labels: string[] };
  matchRepository: boolean;
}

/** Who triggers what. */
export interface TriggerOrder {
  stackId: string;
  request: TriggerRequest;
  /** Reference of the person. */
  user: string;
  /** The entity whose annotations name the stack; absent from the page of all stacks. */
  owner?: Entity;
}

/**
 * What the plugin answers, asked with the portal's own API key. Whoever calls it has checked the rights of the person.
 * Every method but `status` rejects with `VendorError`: NOT_CONFIGURED without configuration, NOT_FOUND for what the
 * portal does not show, and Spacelift's failures when there is no earlier answer.
 */
export interface SpaceliftService {
  /** A page of all stacks that the portal shows. */
  listStacks(
    query: StackQuery,
  ): Promise<Envelope<Omit<StackList, 'mayTrigger'>>>;
  /** One of them. */
  readStack(stackId: string): Promise<Envelope<Stack>>;
  /**
   * The stacks that the annotations of entities mean, each once, most urgent first. The first entity is the one that was
   * asked for; problems of the others are marked with their names.
   */
  entityStacks(
    entities: readonly Entity[],
  ): Promise<Envelope<Omit<EntityStacks, 'mayTrigger'>>>;
  /** A page of runs of a stack that the portal shows. */
  listRuns(stackId: string, before?: string): Promise<Envelope<RunList>>;
  /** One run of a stack that the portal shows. */
  readRun(stackId: string, runId: string): Promise<Envelope<RunDetail>>;
  /**
   * Starts a run of a stack that the portal shows, and that the owner's annotations mean, unless something speaks against
   * it at this moment.
   *
   * @throws InputError for a type that is not allowed and a missing confirmation; NotAllowedError for a stack that lacks
   *   the label of an owner; VendorError with READ_ONLY, CONFLICT,
   *   or one that is `uncertain` when the run may have been started all the same
   */
  triggerRun(order: TriggerOrder): Promise<TriggerAnswer>;
  /** How the plugin does. Asks Spacelift nothing. */
  status(): SpaceliftStatus;
}
