import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type {
  TriggerAnswer,
  TriggerRequest,
} from '@internal/plugin-spacelift-common';
import type { Request } from 'express';
import type { StackAccess } from '../access/StackAccess';
import type { SpaceliftService } from '../services/SpaceliftService';

/** What starting runs for people needs. */
export interface RunStarterOptions {
  spacelift: SpaceliftService;
  access: StackAccess;
  auditor: AuditorService;
  logger: LoggerService;
}

/** Somebody's wish for a run; everything in it has the right form. */
export interface RunWish {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
  stackId: string;
  /** Complete; absent from the page of all stacks. */
  entityRef?: string;
  request: TriggerRequest;
  /** For the audit, when it came by HTTP. */
  httpRequest?: Request;
}

/** What is known of the stack of a wish. */
interface FoundStack {
  spaceId?: string;
  /** The entity that names the stack; for a System its part. */
  owner?: Entity;
}

/** Starts a run for a person, if they may. */
export type RunStarter = (wish: RunWish) => Promise<TriggerAnswer>;

/**
 * Makes the one way to a run for people, shared by routes and actions: every wish is audited, refused ones as well, then
 * the person's rights are checked, then the run is triggered.
 */
export function createRunStarter(options: RunStarterOptions): RunStarter {
  const { spacelift, access, auditor, logger } = options;

  /** The stack of the wish, if the person may trigger it. */
  async function findStack(wish: RunWish): Promise<FoundStack> {
    const { credentials, stackId, entityRef } = wish;
    if (entityRef !== undefined) {
      const { stack, owner } = await access.triggerableStack(
        entityRef,
        stackId,
        credentials,
      );
      return { spaceId: stack.space?.id, owner };
    }
    await access.requireTriggerEverywhere(credentials);
    const { data } = await spacelift.readStack(stackId);
    return { spaceId: data.space?.id };
  }

  return async wish => {
    const { stackId, entityRef, request, credentials } = wish;
    const event = await auditor.createEvent({
      eventId: 'run-trigger',
      severityLevel: 'medium',
      request: wish.httpRequest,
      meta: {
        stackId,
        user: credentials.principal.userEntityRef,
        ...(entityRef && { entityRef }),
        ...(request.runType && { runType: request.runType }),
        ...(request.commitSha && { commitSha: request.commitSha }),
      },
    });
    let found: FoundStack = {};
    try {
      found = await findStack(wish);
      const answer = await spacelift.triggerRun({
        stackId,
        request,
        user: credentials.principal.userEntityRef,
        owner: found.owner,
      });
      await event
        .success({
          meta: {
            ...(found.spaceId && { spaceId: found.spaceId }),
            runType: answer.run.type,
            runId: answer.run.id,
          },
        })
        // The run was started, and must not be reported otherwise.
        .catch(error => logger.error('Could not audit a run', toError(error)));
      return answer;
    } catch (error) {
      await event
        .fail({
          error: toError(error),
          meta: found.spaceId ? { spaceId: found.spaceId } : {},
        })
        .catch(failure =>
          logger.error('Could not audit a refused run', toError(failure)),
        );
      throw error;
    }
  };
}
