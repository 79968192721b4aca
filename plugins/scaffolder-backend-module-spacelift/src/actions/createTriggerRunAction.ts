import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { runTypes } from '@internal/plugin-spacelift-common';
import type { Clock } from '@internal/vendor-client';
import { SpaceliftBackend } from '../client/SpaceliftBackend';
import { examples } from './examples';
import { findPlace } from './findPlace';
import { followRun } from './followRun';

/** What the action needs. */
export interface TriggerRunActionOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  clock: Clock;
}

/**
 * Creates `spacelift:run:trigger`, which starts a run as the person who started the template, and can wait for its end. A
 * template that is resumed does not start it again. Fails when the run fails or is stopped, while it waits for it.
 */
export function createTriggerRunAction(options: TriggerRunActionOptions) {
  const { auth, discovery, clock } = options;
  return createTemplateAction({
    id: 'spacelift:run:trigger',
    description:
      'Triggers a run of a Spacelift stack, with the rights of the person who uses the template',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: zod =>
          zod
            .string()
            .optional()
            .describe(
              'Entity whose annotations name the stack. Without it the person needs the permission for all entities.',
            ),
        stackId: zod =>
          zod
            .string()
            .optional()
            .describe('The stack. Not needed when the entity has only one.'),
        runType: zod =>
          zod
            .enum(runTypes)
            .optional()
            .describe(
              'TRACKED deploys, PROPOSED previews, DESTROY removes everything. Default: the usual type of the portal.',
            ),
        commitSha: zod =>
          zod
            .string()
            .optional()
            .describe(
              "7 to 64 hexadecimal digits. Default: the stack's commit.",
            ),
        confirmation: zod =>
          zod
            .string()
            .optional()
            .describe('The name of the stack, for protected stacks'),
        wait: zod =>
          zod
            .boolean()
            .default(false)
            .describe(
              'Wait until the run is over, or until somebody has to decide about it in Spacelift',
            ),
        timeoutMinutes: zod =>
          zod
            .number()
            .int()
            .min(1)
            .max(240)
            .default(30)
            .describe('How long to wait'),
      },
      output: {
        runId: zod => zod.string(),
        runUrl: zod => zod.string().describe("The run in Spacelift's pages"),
        state: zod =>
          zod.string().describe("Spacelift's word for the last known state"),
      },
    },
    async handler(ctx) {
      const { logger, signal } = ctx;
      const { runType, commitSha, confirmation, wait, timeoutMinutes } =
        ctx.input;
      const backend = new SpaceliftBackend({
        auth,
        discovery,
        credentials: () => ctx.getInitiatorCredentials(),
      });
      const place = await findPlace(backend, ctx.input, signal);
      if (ctx.isDryRun) {
        logger.info(`Would trigger a run of the stack ${place.stackId}`);
        return;
      }

      const started = await ctx.checkpoint({
        key: `spacelift.run.trigger.${place.stackId}`,
        fn: () =>
          backend.triggerRun(place, { runType, commitSha, confirmation }),
      });
      logger.info(`Triggered ${started.url}`);
      ctx.output('runId', started.id);
      ctx.output('runUrl', started.url);
      ctx.output('state', started.state);
      if (!wait) {
        return;
      }

      const run = await followRun({
        run: started,
        read: () => backend.readRun(place, started.id, signal),
        timeoutMs: timeoutMinutes * 60_000,
        clock,
        logger,
        signal,
      });
      ctx.output('state', run.state);
      if (run.group === 'needsAttention') {
        logger.info(`Somebody has to decide about the run: ${run.url}`);
      }
      if (run.group === 'failed' || run.group === 'stopped') {
        throw new Error(`The run ended as ${run.state}: ${run.url}`);
      }
    },
  });
}
