import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  completeEntityRef,
  envelopeSchema,
  requirePerson,
} from '@internal/vendor-client';
import { parseRunId, parseStackId } from '../http/parseIds';
import { spaceliftVendor } from '../graphql/spaceliftVendor';
import type { ActionOptions } from './ActionOptions';
import { optionalEntityRefSchema, runSchema, stackIdSchema } from './schemas';

/** Registers the action that lists the runs of a stack, with the rights of the person who calls it. */
export function createListRunsAction(
  registry: ActionsRegistryService,
  { access, auth, spacelift }: ActionOptions,
): void {
  registry.register({
    name: 'list-runs',
    title: 'List the runs of a Spacelift stack',
    description:
      'Deployments of one infrastructure stack, newest first, with state, commit, planned changes and who started them. The stack has to be one that list-stacks gives for the entity.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: zod =>
        zod.object({
          entityRef: optionalEntityRefSchema(zod),
          stackId: stackIdSchema(zod),
          before: zod
            .string()
            .max(64)
            .optional()
            .describe('nextBefore of the page before'),
        }),
      output: zod =>
        envelopeSchema(
          zod,
          spaceliftVendor,
          zod.object({
            items: zod.array(runSchema(zod)),
            nextBefore: zod.string().nullable(),
          }),
        ),
    },
    action: async ({ input, credentials }) => {
      const person = requirePerson(auth, credentials);
      const { entityRef, before } = input;
      const stackId = parseStackId(input.stackId);
      const runId = before === undefined ? undefined : parseRunId(before);
      if (entityRef === undefined) {
        await access.requireReadEverywhere(person);
      } else {
        await access.entityStack(completeEntityRef(entityRef), stackId, person);
      }
      return { output: await spacelift.listRuns(stackId, runId) };
    },
  });
}
