import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const entitySchema = z.object({
  kind: z.string(),
  metadata: z.object({
    name: z.string(),
    annotations: z.record(z.string(), z.string()).default({}),
  }),
  spec: z.looseObject({
    owner: z.string().optional(),
    system: z.string().optional(),
  }),
});

/** An entity of the demo's catalog, as far as simulated vendors must agree with it. */
export type ExampleEntity = z.infer<typeof entitySchema>;

const root = resolve(__dirname, '../../../../examples');

/** Every entity in `examples/catalog` and `examples/docs`. */
export function readExampleEntities(): ExampleEntity[] {
  const files = ['catalog', 'docs'].flatMap(folder =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => folder === 'catalog' || /catalog-info\.yaml$/.test(name))
      .map(name => resolve(root, folder, name)),
  );
  return files.flatMap(file =>
    parseAllDocuments(readFileSync(file, 'utf8')).map(document =>
      entitySchema.parse(document.toJS()),
    ),
  );
}
