import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  completeEntityRef,
  entityRefSchema,
  envelopeSchema,
  requirePerson,
} from '@internal/vendor-client';
import { githubVendor } from '../github/githubVendor';
import type { ActionOptions } from './ActionOptions';
import { alertSchema, summarySchema } from './schemas';

/** Registers the action that lists the alerts of an entity, with the rights of the person who calls it. */
export function createListAlertsAction(
  registry: ActionsRegistryService,
  { access, auth }: ActionOptions,
): void {
  registry.register({
    name: 'list-alerts',
    title: "List an entity's security alerts at GitHub",
    description:
      "Alerts of code scanning, Dependabot and secret scanning of a catalog entity's repository, worst first and then newest; the open ones unless told. Look at summary.sources before you call a list empty: what is disabled or forbidden has no alerts here either.",
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: zod =>
        zod.object({
          entityRef: entityRefSchema(zod),
          type: zod
            .array(zod.enum(['code-scanning', 'dependabot', 'secret-scanning']))
            .min(1)
            .optional(),
          state: zod
            .array(zod.enum(['open', 'dismissed', 'fixed']))
            .min(1)
            .optional(),
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
            .min(1)
            .optional(),
          search: zod
            .string()
            .max(200)
            .optional()
            .describe('Part of the title, rule, CVE, dependency, path or tool'),
          cursor: zod
            .string()
            .regex(/^\d{1,7}$/)
            .optional()
            .describe('nextCursor of the page before'),
          limit: zod.number().int().min(1).max(100).default(25),
        }),
      output: zod =>
        envelopeSchema(
          zod,
          githubVendor,
          zod.object({
            items: zod.array(alertSchema(zod)),
            total: zod.number().describe('How many match, on all pages'),
            truncated: zod
              .boolean()
              .describe('Whether more may match at GitHub than total says'),
            offset: zod.number(),
            nextCursor: zod.string().nullable(),
            facets: zod
              .object({
                type: zod.record(zod.string(), zod.number()),
                state: zod.record(zod.string(), zod.number()),
                severity: zod.record(zod.string(), zod.number()),
              })
              .describe('How many each value of a filter would leave'),
            skipped: zod.number(),
            missing: zod.array(
              zod.object({
                type: zod.string(),
                state: zod.string(),
                message: zod.string(),
              }),
            ),
            incomplete: zod
              .array(
                zod.object({
                  type: zod.string(),
                  state: zod.string(),
                  reason: zod.enum(['truncated', 'stale']),
                  message: zod.string(),
                  asOf: zod.string(),
                }),
              )
              .describe('Lists of closed alerts that are cut off or old'),
            summary: summarySchema(zod),
          }),
        ),
    },
    action: async ({ input, credentials }) => {
      const person = requirePerson(auth, credentials);
      const { entityRef, search, ...query } = input;
      return {
        output: await access.alerts(
          completeEntityRef(entityRef),
          { ...query, q: search },
          person,
        ),
      };
    },
  });
}
