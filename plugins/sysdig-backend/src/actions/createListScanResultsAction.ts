import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { entityRefSchema, envelopeSchema } from '@internal/vendor-client';
import { sysdigVendor } from '../services/sysdigVendor';
import type { ActionOptions } from './ActionOptions';
import { findEntity } from './findEntity';
import { countsSchema, limitSchema, scanTotalsSchema } from './schemas';

/** Registers the action that lists an entity's scans, with the rights of the person who calls it. */
export function createListScanResultsAction(
  registry: ActionsRegistryService,
  options: ActionOptions,
): void {
  registry.register({
    name: 'list-scan-results',
    title: "List an entity's Sysdig scans",
    description:
      "Images and hosts of a catalog entity that Sysdig Secure has scanned, worst first: running ones, those in a registry, or those of build pipelines. A result's id is the input of list-vulnerabilities.",
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: zod =>
        zod.object({
          entityRef: entityRefSchema(zod),
          report: zod.enum(['runtime', 'registry', 'pipeline']),
          search: zod
            .string()
            .max(200)
            .optional()
            .describe('Part of the image, workload or host'),
          limit: limitSchema(zod),
        }),
      output: zod =>
        envelopeSchema(
          zod,
          sysdigVendor,
          zod.object({
            items: zod.array(
              zod.object({
                resultId: zod.string().nullable(),
                asset: zod.string(),
                policy: zod.string(),
                total: countsSchema(zod),
                inUse: countsSchema(zod).nullable(),
                createdAt: zod.string().nullable(),
                url: zod.string(),
              }),
            ),
            matching: zod.number(),
            totals: scanTotalsSchema(zod),
            notes: zod.array(
              zod.object({ code: zod.string(), message: zod.string() }),
            ),
          }),
        ),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, report, ...query } = input;
      const entity = await findEntity(options, entityRef, credentials);
      return {
        output: await options.sysdig.scanReport(entity, report, query),
      };
    },
  });
}
