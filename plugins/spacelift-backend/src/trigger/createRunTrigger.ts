import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import type {
  RunType,
  Stack,
  TriggerAnswer,
} from '@internal/plugin-spacelift-common';
import { VendorError } from '@internal/vendor-client';
import type { VendorErrorCode } from '@internal/vendor-common';
import { spaceliftError } from '../graphql/spaceliftError';
import { spaceliftVendor } from '../graphql/spaceliftVendor';
import { notNamed, notShown } from '../services/notShown';
import type { SpaceliftApi } from '../services/SpaceliftApi';
import type { TriggerOrder } from '../services/SpaceliftService';
import type { StackStore } from '../services/StackStore';
import type { SpaceliftSettings } from '../settings/SpaceliftSettings';
import { explainObstacle } from './explainObstacle';
import { findMissingOwnerLabel } from './findMissingOwnerLabel';
import type { RunClaim, RunClaims } from './RunClaims';

const WINDOW_MS = 10_000;

/** What triggering needs. */
export interface RunTriggerOptions {
  api: SpaceliftApi;
  store: StackStore;
  claims: RunClaims;
  settings: SpaceliftSettings;
  /** Whether an entity's annotations mean a stack as it is now. */
  belongs(stack: Stack, owner: Entity): Promise<boolean>;
  logger: LoggerService;
}

function chooseType(
  wanted: RunType | undefined,
  { runTypes }: SpaceliftSettings,
): RunType {
  const runType = wanted ?? runTypes[0];
  if (!runTypes.includes(runType)) {
    throw new InputError(
      `Runs of the type ${runType} cannot be triggered here. Allowed are ${runTypes.join(
        ', ',
      )}.`,
    );
  }
  return runType;
}

/** Anybody can register an entity that names a stack; the label comes from those who may change the stack. */
function requireOwnerLabel(
  stack: Stack,
  owner: Entity,
  { ownerLabel }: SpaceliftSettings,
): void {
  const missing = findMissingOwnerLabel(stack.labels, owner, ownerLabel);
  if (missing) {
    const entityRef = stringifyEntityRef(owner);
    throw new NotAllowedError(
      missing.label === null
        ? `The entity ${entityRef} has no owner that the stack ${stack.name} could name in a label. Give it one in the catalog.`
        : `The stack ${stack.name} names no owner of ${entityRef}. Somebody has to add the label ${missing.label} to it in Spacelift.`,
    );
  }
}

function requireConfirmation(
  stack: Stack,
  runType: RunType,
  confirmation: string | undefined,
): void {
  if (
    (stack.protected || runType === 'DESTROY') &&
    confirmation?.trim() !== stack.name
  ) {
    throw new InputError(
      `The stack ${stack.name} is protected from mistakes. Repeat its name as the confirmation.`,
    );
  }
}

function taken(runId: string | null): VendorError {
  return spaceliftError(
    'CONFLICT',
    runId
      ? `The run ${runId} of this stack was started from the portal a moment ago. Look at it before you start another one.`
      : 'Somebody is starting a run of this stack at this moment. Look at its runs before you start another one.',
  );
}

function lost(error: VendorError, stack: Stack): VendorError {
  const reasons: Partial<Record<VendorErrorCode, string>> = {
    TIMEOUT: 'Spacelift did not answer in time.',
    UNREACHABLE: 'The connection to Spacelift broke off.',
  };
  const reason =
    reasons[error.code] ??
    'Spacelift gave an answer that the portal cannot use.';
  return new VendorError({
    code: error.code,
    vendor: spaceliftVendor.id,
    message: `${reason} It is not known whether the run was started: look at the runs of ${stack.name} before you try again.`,
    vendorStatus: error.vendorStatus,
    uncertain: true,
  });
}

/**
 * Makes the function that starts runs. One caller at a time per stack, and nobody else for ten seconds after a run was
 * started or may have been, on all replicas; the stack is looked at anew before, and the change is sent once.
 */
export function createRunTrigger(
  options: RunTriggerOptions,
): (order: TriggerOrder) => Promise<TriggerAnswer> {
  const { api, store, claims, settings, logger } = options;
  // Longer than everything that happens under a claim; the end of a replica in the middle of it blocks no longer.
  const holdMs = 10 * settings.requestTimeoutMs + WINDOW_MS;

  async function settle(change: Promise<void>): Promise<void> {
    try {
      await change;
    } catch (error) {
      // The claim ends by itself. What was asked for has been decided, and must not be reported otherwise.
      logger.error(
        'Could not update the claim on runs of a stack',
        error instanceof Error ? error : undefined,
      );
    }
  }

  async function start(
    order: TriggerOrder,
    runType: RunType,
    claim: RunClaim,
  ): Promise<TriggerAnswer> {
    const { stackId, request, user, owner } = order;
    const entityRef = owner && stringifyEntityRef(owner);
    let stack: Stack | null;
    try {
      stack = await store.check(stackId);
      if (!stack) {
        throw notShown(stackId);
      }
      // The list that led here may be older than a change of the stack's labels, space or repository.
      if (owner && !(await options.belongs(stack, owner))) {
        throw notNamed(stackId, stringifyEntityRef(owner));
      }
      if (owner) {
        requireOwnerLabel(stack, owner, settings);
      }
      const obstacle = explainObstacle(stack);
      if (obstacle !== undefined) {
        throw spaceliftError('CONFLICT', obstacle);
      }
      requireConfirmation(stack, runType, request.confirmation);
    } catch (error) {
      await settle(claim.release());
      throw error;
    }
    try {
      const run = await api.triggerRun({
        stackId,
        runType,
        commitSha: request.commitSha?.toLocaleLowerCase('en-US') ?? null,
        metadata: {
          source: 'backstage',
          user,
          ...(entityRef && { entity: entityRef }),
        },
      });
      await settle(claim.keep(WINDOW_MS, run.id));
      return { run, stackId };
    } catch (error) {
      const failed = error instanceof VendorError ? error : undefined;
      if (failed && !failed.uncertain) {
        await settle(claim.release());
        throw failed;
      }
      await settle(claim.keep(WINDOW_MS, null));
      throw failed ? lost(failed, stack) : error;
    } finally {
      store.changed(stackId);
    }
  }

  return async order => {
    if (settings.readOnly) {
      throw spaceliftError(
        'READ_ONLY',
        'This portal only shows Spacelift and starts nothing there. The people who run it can change that with spacelift.readOnly.',
      );
    }
    const runType = chooseType(order.request.runType, settings);
    const answer = await claims.claim(order.stackId, holdMs);
    if ('takenBy' in answer) {
      throw taken(answer.takenBy.runId);
    }
    return start(order, runType, answer.claim);
  };
}
