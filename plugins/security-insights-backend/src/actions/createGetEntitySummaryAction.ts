import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  completeEntityRef,
  entityRefSchema,
  envelopeSchema,
  requirePerson,
} from '@internal/vendor-client';
import { githubVendor } from '../github/githubVendor';
import type { ActionOptions } from './ActionOptions';
import { summarySchema } from './schemas';

/** Registers the action that counts the open alerts of an entity, with the rights of the person who calls it. */
export function createGetEntitySummaryAction(
  registry: ActionsRegistryService,
  { access, auth }: ActionOptions,
): void {
  registry.register({
    name: 'get-entity-summary',
    title: "Count an entity's security alerts at GitHub",
    description:
      "Open code scanning, Dependabot and secret scanning alerts of a catalog entity's repository by severity. A list without counts is not empty: it is disabled, forbidden or not available, and its message says why.",
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: zod => zod.object({ entityRef: entityRefSchema(zod) }),
      output: zod => envelopeSchema(zod, githubVendor, summarySchema(zod)),
    },
    action: async ({ input, credentials }) => {
      const person = requirePerson(auth, credentials);
      const entityRef = completeEntityRef(input.entityRef);
      return { output: await access.summary(entityRef, person) };
    },
  });
}
