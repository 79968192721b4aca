import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { readerRights } from './rights';

const roleSchema = z.object({
  kind: z.literal('ClusterRole'),
  rules: z.array(
    z.object({
      apiGroups: z.array(z.string()),
      resources: z.array(z.string()),
      verbs: z.array(z.string()),
    }),
  ),
});

const manifests = resolve(
  __dirname,
  '../../../../../docs/integrations/manifests',
);

/** Everything that the manifests which we ship allow, one line for each right. */
function shippedRights(): string[] {
  return readdirSync(manifests)
    .flatMap(file =>
      parseAllDocuments(readFileSync(resolve(manifests, file), 'utf8')),
    )
    .flatMap(
      document => roleSchema.safeParse(document.toJS()).data?.rules ?? [],
    )
    .flatMap(({ apiGroups, resources, verbs }) =>
      apiGroups.flatMap(group =>
        resources.flatMap(resource =>
          verbs.map(verb => `${verb} ${resource}.${group}`),
        ),
      ),
    );
}

describe('the rights of the token "simulated"', () => {
  it('are those of the manifests that we ship', () => {
    const own = readerRights.flatMap(({ group, resources, verbs }) =>
      resources.flatMap(resource =>
        verbs.map(verb => `${verb} ${resource}.${group}`),
      ),
    );
    const sorted = (rights: string[]) => [...new Set(rights)].sort();

    expect(sorted(own)).toEqual(sorted(shippedRights()));
  });

  it('are for reading, and not of secrets', () => {
    for (const { resources, verbs } of readerRights) {
      expect(resources).not.toContain('secrets');
      expect(resources).not.toContain('*');
      expect(verbs.filter(verb => !['get', 'list'].includes(verb))).toEqual([]);
    }
  });
});
