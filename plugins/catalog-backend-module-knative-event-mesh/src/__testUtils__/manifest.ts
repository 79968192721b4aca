import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const roleSchema = z.object({
  kind: z.literal('ClusterRole'),
  rules: z.array(
    z.strictObject({
      apiGroups: z.array(z.string()),
      resources: z.array(z.string()),
      verbs: z.array(z.string()),
    }),
  ),
});

/** The documents of the manifest that we ship. */
export const manifest = parseAllDocuments(
  readFileSync(
    resolve(
      __dirname,
      '../../../../docs/integrations/manifests/knative-event-mesh-reader.yaml',
    ),
    'utf8',
  ),
).map(document => document.toJS());

/** The rules of its roles. */
export const rules = manifest.flatMap(
  document => roleSchema.safeParse(document).data?.rules ?? [],
);

/** Everything that it allows, as `<verb> <plural>.<group>`. */
export const shippedRights = rules.flatMap(({ apiGroups, resources, verbs }) =>
  apiGroups.flatMap(group =>
    resources.flatMap(resource =>
      verbs.map(verb => `${verb} ${resource}.${group}`),
    ),
  ),
);
