import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  completeEntityRef,
  envelopeSchema,
  mapEnvelope,
  requirePerson,
} from '@internal/vendor-client';
import { answerStackList } from '../lists/answerStackList';
import { spaceliftVendor } from '../graphql/spaceliftVendor';
import type { ActionOptions } from './ActionOptions';
import { optionalEntityRefSchema, stackSchema } from './schemas';

/** Registers the action that lists stacks, with the rights of the person who calls it. */
export function createListStacksAction(
  registry: ActionsRegistryService,
  { access, auth }: ActionOptions,
): void {
  registry.register({
    name: 'list-stacks',
    title: 'List Spacelift stacks',
    description:
      "Infrastructure stacks of Spacelift with their states, most urgent first: those that a catalog entity's annotations name, or all. For a System those of its parts.",
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: zod =>
        zod.object({
          entityRef: optionalEntityRefSchema(zod),
          search: zod
            .string()
            .max(200)
            .optional()
            .describe('Part of the name, id, label, repository or branch'),
          group: zod
            .array(
              zod.enum([
                'needsAttention',
                'failed',
                'inProgress',
                'waiting',
                'stopped',
                'finished',
                'idle',
                'unknown',
              ]),
            )
            .optional()
            .describe('Only stacks whose state means one of these'),
          limit: zod.number().int().min(1).max(100).default(25),
        }),
      output: zod =>
        envelopeSchema(
          zod,
          spaceliftVendor,
          zod.object({
            items: zod.array(stackSchema(zod)),
            matching: zod.number(),
            missing: zod
              .array(zod.string())
              .describe('Named stacks that are not visible to the portal'),
            problems: zod
              .array(zod.string())
              .describe("What is wrong with the entity's annotations"),
          }),
        ),
    },
    action: async ({ input, credentials }) => {
      const person = requirePerson(auth, credentials);
      const { entityRef, search, ...rest } = input;
      const query = { ...rest, q: search };
      if (entityRef === undefined) {
        const all = await access.allStacks(query, person);
        return {
          output: mapEnvelope(all, ({ items, matching }) => ({
            items,
            matching,
            missing: [],
            problems: [],
          })),
        };
      }
      const found = await access.entityStacks(
        completeEntityRef(entityRef),
        person,
      );
      return {
        output: mapEnvelope(found, ({ items, missing, problems }) => {
          const page = answerStackList(items, query);
          return {
            items: page.items,
            matching: page.matching,
            missing,
            problems,
          };
        }),
      };
    },
  });
}
