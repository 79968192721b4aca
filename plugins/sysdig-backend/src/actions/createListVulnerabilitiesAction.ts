import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import { entityRefSchema, envelopeSchema } from '@internal/vendor-client';
import { isResultId } from '../reduce/resultId';
import { sysdigVendor } from '../services/sysdigVendor';
import type { ActionOptions } from './ActionOptions';
import { findEntity } from './findEntity';
import { countsSchema, limitSchema } from './schemas';

/** Registers the action that lists the vulnerabilities of one scan, with the rights of the person who calls it. */
export function createListVulnerabilitiesAction(
  registry: ActionsRegistryService,
  options: ActionOptions,
): void {
  registry.register({
    name: 'list-vulnerabilities',
    title: 'List the vulnerabilities of a Sysdig scan',
    description:
      'Vulnerabilities of one scanned image or host, worst first, with the package, the version that mends it, and whether it is in use, exploitable, known to be exploited or an accepted risk. The scan has to be one of those that list-scan-results gives for the entity.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: zod =>
        zod.object({
          entityRef: entityRefSchema(zod),
          resultId: zod.string().max(64).describe('From list-scan-results'),
          search: zod
            .string()
            .max(200)
            .optional()
            .describe('Part of the name of the vulnerability or package'),
          severity: zod
            .array(
              zod.enum([
                'critical',
                'high',
                'medium',
                'low',
                'negligible',
                'unknown',
              ]),
            )
            .optional(),
          fixable: zod.boolean().optional(),
          inUse: zod.boolean().optional(),
          exploitable: zod.boolean().optional(),
          knownExploited: zod.boolean().optional(),
          limit: limitSchema(zod),
        }),
      output: zod =>
        envelopeSchema(
          zod,
          sysdigVendor,
          zod.object({
            asset: zod.string(),
            policy: zod.string(),
            totals: zod.object({
              total: countsSchema(zod),
              vulnerabilities: zod.number(),
              fixable: zod.number(),
              inUse: zod.number().nullable(),
              exploitable: zod.number(),
              knownExploited: zod.number(),
              accepted: zod.number(),
            }),
            items: zod.array(
              zod.object({
                name: zod.string(),
                severity: zod.string(),
                package: zod.string(),
                version: zod.string().nullable(),
                fixVersion: zod.string().nullable(),
                inUse: zod.boolean().nullable(),
                exploitable: zod.boolean().nullable(),
                knownExploited: zod.boolean().nullable(),
                nvdUrl: zod.string().nullable(),
              }),
            ),
            matching: zod.number(),
            url: zod.string(),
          }),
        ),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, resultId, ...query } = input;
      if (!isResultId(resultId)) {
        throw new InputError(
          'The resultId has to be 4 to 64 hexadecimal digits, as list-scan-results gives it.',
        );
      }
      const entity = await findEntity(options, entityRef, credentials);
      return {
        output: await options.sysdig.resultDetail(entity, resultId, query),
      };
    },
  });
}
