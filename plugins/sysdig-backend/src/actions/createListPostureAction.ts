import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { entityRefSchema, envelopeSchema } from '@internal/vendor-client';
import { sysdigVendor } from '../services/sysdigVendor';
import type { ActionOptions } from './ActionOptions';
import { findEntity } from './findEntity';
import { limitSchema, postureTotalsSchema } from './schemas';

/** Registers the action that lists an entity's resources and policies, with the rights of the person who calls it. */
export function createListPostureAction(
  registry: ActionsRegistryService,
  options: ActionOptions,
): void {
  registry.register({
    name: 'list-posture',
    title: "List an entity's posture at Sysdig",
    description:
      'Resources of a catalog entity in the inventory of Sysdig Secure with the policies that they pass and fail, worst first.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: zod =>
        zod.object({
          entityRef: entityRefSchema(zod),
          state: zod
            .array(zod.enum(['failing', 'passing', 'notEvaluated']))
            .optional()
            .describe('Only resources in these states'),
          limit: limitSchema(zod),
        }),
      output: zod =>
        envelopeSchema(
          zod,
          sysdigVendor,
          zod.object({
            items: zod.array(
              zod.object({
                name: zod.string(),
                type: zod.string().nullable(),
                cluster: zod.string().nullable(),
                namespace: zod.string().nullable(),
                exposed: zod.boolean().nullable(),
                passPercentage: zod.number().nullable(),
                policies: zod
                  .array(
                    zod.object({ name: zod.string(), passed: zod.boolean() }),
                  )
                  .nullable(),
                url: zod.string(),
              }),
            ),
            matching: zod.number(),
            totals: postureTotalsSchema(zod),
          }),
        ),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, ...query } = input;
      const entity = await findEntity(options, entityRef, credentials);
      return { output: await options.sysdig.postureReport(entity, query) };
    },
  });
}
