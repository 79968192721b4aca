import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

const cache = new Map<string, Record<string, Buffer>>();

/** The files of a seeded repository by path, from `src/content/<owner>/<repo>`. */
export function readSeedContent(
  owner: string,
  repo: string,
): Record<string, Buffer> {
  const root = resolvePackagePath(
    '@internal/simulator',
    'src/content',
    owner,
    repo,
  );
  const known = cache.get(root);
  if (known) {
    return known;
  }
  const files: Record<string, Buffer> = {};
  const entries = readdirSync(root, { withFileTypes: true, recursive: true });
  for (const entry of entries.filter(candidate => candidate.isFile())) {
    const file = join(entry.parentPath, entry.name);
    files[relative(root, file).split(sep).join('/')] = readFileSync(file);
  }
  cache.set(root, files);
  return files;
}
