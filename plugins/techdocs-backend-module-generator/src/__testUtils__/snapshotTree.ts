import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

/** Every entry of a folder with its kind and content, to prove that nothing changed it. */
export async function snapshotTree(
  folder: string,
): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true });
  const result: Record<string, string> = {};
  for (const name of entries.sort()) {
    const file = path.join(folder, name);
    const info = await lstat(file);
    if (info.isSymbolicLink()) {
      result[name] = `link to ${await readlink(file)}`;
    } else if (info.isFile()) {
      const hash = createHash('sha256').update(await readFile(file));
      result[name] = `${info.mtimeMs} ${hash.digest('hex')}`;
    } else {
      result[name] = 'folder';
    }
  }
  return result;
}
