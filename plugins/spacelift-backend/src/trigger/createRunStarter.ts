import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';
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

/** Starts a run for a person, if they may. */
export type RunStarter = (wish: RunWish) => Promise<TriggerAnswer>;

/**
 * Makes the one way to a run for people, shared by routes and actions: every wish is audited, refused ones as well, then
 * the person's rights are checked, then the run is triggered.
 */
export function createRunStarter(options: RunStarterOptions): RunStarter {
  const { spacelift, access, auditor, logger } = options;

  async function start(wish: RunWish) {
    const { credentials, stackId, entityRef, request } = wish;
    if (entityRef === undefined) {
      await access.requireTriggerEverywhere(credentials);
    }
    const owner =
      entityRef === undefined
        ? undefined
        : await access.triggerableStack(entityRef, stackId, credentials);
    return spacelift.triggerRun({
      stackId,
      request,
      user: credentials.principal.userEntityRef,
      entityRef: owner?.entityRef,
    });
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
    try {
      const { answer, stack } = await start(wish);
      const { run } = answer;
      await event
        .success({
          meta: {
            spaceId: stack.space?.id ?? null,
            runType: run.type,
            runId: run.id,
          },
        })
        // The run was started, and must not be reported otherwise.
        .catch(error => logger.error('Could not audit a run', toError(error)));
      return answer;
    } catch (error) {
      await event
        .fail({ error: toError(error) })
        .catch(failure =>
          logger.error('Could not audit a refused run', toError(failure)),
        );
      throw error;
    }
  };
}
