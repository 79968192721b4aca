import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';

/** Root of the repository, from which the paths below are relative. */
export const repositoryRoot = resolve(__dirname, '../../../../..');

/** One entity of the example data and the file that declares it. */
export interface ExampleEntity {
  entity: Entity;
  /** Path relative to the repository root. */
  file: string;
}

/**
 * Reads every entity that the demo shows, from the same files and in the same
 * way as the catalog does. Throws when a document is not an entity.
 */
export function readExamples(): ExampleEntity[] {
  return exampleFiles().flatMap(file =>
    [
      ...parseEntityYaml(readFileSync(join(repositoryRoot, file)), {
        type: 'file',
        target: join(repositoryRoot, file),
      }),
    ].map(result => {
      if (result.type !== 'entity') {
        throw new Error(`${file}: ${JSON.stringify(result)}`);
      }
      return { entity: result.entity, file };
    }),
  );
}

function exampleFiles(): string[] {
  return [
    'catalog-info.yaml',
    'examples/org.yaml',
    ...children('examples/catalog').filter(name => name.endsWith('.yaml')),
    ...children('examples/docs').map(name => `${name}/catalog-info.yaml`),
    ...children('examples/templates').map(name => `${name}/template.yaml`),
  ];
}

function children(folder: string): string[] {
  return readdirSync(join(repositoryRoot, folder))
    .sort()
    .map(name => `${folder}/${name}`);
}
