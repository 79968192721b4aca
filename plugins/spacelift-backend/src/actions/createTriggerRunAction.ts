import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { completeEntityRef, requirePerson } from '@internal/vendor-client';
import { parseStackId } from '../http/parseIds';
import { parseTriggerRequest } from '../trigger/triggerRequestSchema';
import type { ActionOptions } from './ActionOptions';
import { optionalEntityRefSchema, runSchema, stackIdSchema } from './schemas';

/** Registers the action that triggers a run, with the rights of the person who calls it. */
export function createTriggerRunAction(
  registry: ActionsRegistryService,
  { auth, startRun }: ActionOptions,
): void {
  registry.register({
    name: 'trigger-run',
    title: 'Trigger a run of a Spacelift stack',
    description:
      'Starts a deployment (TRACKED), a preview (PROPOSED) or a removal (DESTROY) of infrastructure. A TRACKED run of a stack with autodeploy changes infrastructure without asking again. Not to be repeated when it fails without an answer: look at list-runs first.',
    attributes: { readOnly: false, destructive: true, idempotent: false },
    schema: {
      input: zod =>
        zod.object({
          entityRef: optionalEntityRefSchema(zod),
          stackId: stackIdSchema(zod),
          runType: zod
            .enum(['TRACKED', 'PROPOSED', 'DESTROY'])
            .optional()
            .describe('Default: the usual one of this portal'),
          commitSha: zod
            .string()
            .max(64)
            .optional()
            .describe("7 to 64 hexadecimal digits; default the stack's commit"),
          confirmation: zod
            .string()
            .max(500)
            .optional()
            .describe('The name of the stack, for protected stacks'),
        }),
      output: zod => zod.object({ run: runSchema(zod), stackId: zod.string() }),
    },
    action: async ({ input, credentials }) => {
      const person = requirePerson(auth, credentials);
      const { entityRef, stackId, ...request } = input;
      return {
        output: await startRun({
          credentials: person,
          stackId: parseStackId(stackId),
          entityRef:
            entityRef === undefined ? undefined : completeEntityRef(entityRef),
          request: parseTriggerRequest(request),
        }),
      };
    },
  });
}
