import type { Entity } from '@backstage/catalog-model';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes entities into a temporary catalog file, which `remove` deletes with its folder. */
export async function writeCatalogFile(
  entities: readonly Entity[],
): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-bench-'));
  const path = join(folder, 'catalog-info.yaml');
  // JSON is YAML.
  const documents = entities.map(entity => JSON.stringify(entity));
  await writeFile(path, documents.join('\n---\n'));
  return { path, remove: () => rm(folder, { recursive: true }) };
}
