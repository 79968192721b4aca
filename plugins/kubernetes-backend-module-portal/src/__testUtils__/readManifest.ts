import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const ruleSchema = z.strictObject({
  apiGroups: z.array(z.string()),
  resources: z.array(z.string()),
  verbs: z.array(z.string()),
});

/** One rule of the role. A rule with anything else in it is an error. */
export type ManifestRule = z.infer<typeof ruleSchema>;

const documentSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
  }),
});

const roleSchema = z.object({ rules: z.array(ruleSchema) });

/** The text, the documents and the rules of the manifest that we ship. */
export function readManifest() {
  const text = readFileSync(
    resolve(
      __dirname,
      '../../../../docs/integrations/manifests/kubernetes-reader.yaml',
    ),
    'utf8',
  );
  const documents = parseAllDocuments(text).map(document =>
    documentSchema.parse(document.toJS()),
  );
  const rules = documents
    .filter(({ kind }) => /Role$/.test(kind))
    .flatMap(document => roleSchema.parse(document).rules);
  return { text, documents, rules };
}

/** What a request means to the role: `group/resource verb`, the way Kubernetes reads paths. */
export function rightOf(method: string, path: string): string {
  const [root, ...rest] = path
    .replace(/^\/clusters\/[^/]+/, '')
    .slice(1)
    .split('/');
  const group = root === 'api' ? '' : rest[0];
  const inVersion = rest.slice(root === 'api' ? 1 : 2);
  const inNamespace =
    inVersion[0] === 'namespaces' ? inVersion.slice(2) : inVersion;
  const [resource, name, subresource] = inNamespace;
  const verb = method === 'GET' ? (name && 'get') || 'list' : method;
  return `${group}/${[resource, subresource]
    .filter(Boolean)
    .join('/')} ${verb}`;
}

/** Every right that rules give, in the same form. */
export function rightsOf(rules: readonly ManifestRule[]): string[] {
  return rules.flatMap(({ apiGroups, resources, verbs }) =>
    apiGroups.flatMap(group =>
      resources.flatMap(resource =>
        verbs.map(verb => `${group}/${resource} ${verb}`),
      ),
    ),
  );
}
