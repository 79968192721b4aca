import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import git from 'isomorphic-git';
import type { ObjectStore } from './ObjectStore';

/**
 * Adds the objects of a pack to a store. The pack is indexed in a temporary folder, because the library
 * that knows the format (deltas included) works on files. Rejects when the pack is damaged.
 */
export async function unpack(store: ObjectStore, pack: Buffer): Promise<void> {
  const gitdir = await mkdtemp(join(tmpdir(), 'github-simulator-'));
  try {
    const name = createHash('sha1').update(pack).digest('hex');
    const filepath = join('objects', 'pack', `pack-${name}.pack`);
    await mkdir(join(gitdir, 'objects', 'pack'), { recursive: true });
    await writeFile(join(gitdir, filepath), pack);
    const { oids } = await git.indexPack({ fs, dir: gitdir, gitdir, filepath });
    const cache = {};
    for (const oid of oids) {
      const found = await git.readObject({
        fs,
        gitdir,
        oid,
        format: 'content',
        cache,
      });
      if (found.format === 'content') {
        store.put(found.type, Buffer.from(found.object));
      }
    }
  } finally {
    await rm(gitdir, { recursive: true, force: true });
  }
}
