import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { entityRefSchema, envelopeSchema } from '@internal/vendor-client';
import { sysdigVendor } from '../services/sysdigVendor';
import type { ActionOptions } from './ActionOptions';
import { findEntity } from './findEntity';
import {
  postureTotalsSchema,
  reportSummarySchema,
  scanTotalsSchema,
} from './schemas';

/** Registers the action that reads the sums of an entity's reports, with the rights of the person who calls it. */
export function createGetEntitySummaryAction(
  registry: ActionsRegistryService,
  options: ActionOptions,
): void {
  registry.register({
    name: 'get-entity-summary',
    title: "Get an entity's Sysdig summary",
    description:
      "Vulnerabilities by severity, results of policies and posture that Sysdig Secure knows of a catalog entity. Only the reports that the entity's annotations ask for are there.",
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: zod => zod.object({ entityRef: entityRefSchema(zod) }),
      output: zod => {
        const scans = reportSummarySchema(zod, scanTotalsSchema(zod));
        return envelopeSchema(
          zod,
          sysdigVendor,
          zod.object({
            runtime: scans.optional(),
            registry: scans.optional(),
            pipeline: scans.optional(),
            posture: reportSummarySchema(
              zod,
              postureTotalsSchema(zod),
            ).optional(),
            url: zod.string(),
          }),
        );
      },
    },
    action: async ({ input, credentials }) => {
      const entity = await findEntity(options, input.entityRef, credentials);
      return { output: await options.sysdig.summary(entity) };
    },
  });
}
