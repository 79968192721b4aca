import type { ObjectStore } from './ObjectStore';

/** Git's file modes that the simulator knows. */
export type FileMode = '100644' | '100755' | '120000' | '040000' | '160000';

/** One line of a tree object. */
export interface TreeEntry {
  mode: FileMode;
  name: string;
  sha: string;
}

/** A file anywhere below a tree, by its full path. */
export interface TreeFile {
  mode: FileMode;
  sha: string;
}

const MODES: readonly string[] = [
  '100644',
  '100755',
  '120000',
  '040000',
  '160000',
];

/** Narrows a mode that came from outside; unknown ones count as a plain file. */
export function toFileMode(mode: string): FileMode {
  const padded = mode.padStart(6, '0');
  return MODES.includes(padded) ? (padded as FileMode) : '100644';
}

/** Whether the entry is a folder. */
export function isFolder(entry: { mode: FileMode }): boolean {
  return entry.mode === '040000';
}

/** Reads a tree object; throws when the hash is not that of a tree. */
export function readTree(store: ObjectStore, sha: string): TreeEntry[] {
  const object = store.get(sha);
  if (object?.type !== 'tree') {
    throw new Error(`No tree ${sha}`);
  }
  const bytes = object.bytes();
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at);
    const [mode, ...name] = bytes.toString('utf8', at, end).split(' ');
    entries.push({
      mode: toFileMode(mode),
      name: name.join(' '),
      sha: bytes.toString('hex', end + 1, end + 21),
    });
    at = end + 21;
  }
  return entries;
}

/** Git orders entries by their bytes, folders as if their name ended in a slash. */
function compare(a: TreeEntry, b: TreeEntry): number {
  const key = (entry: TreeEntry) =>
    Buffer.from(isFolder(entry) ? `${entry.name}/` : entry.name);
  return Buffer.compare(key(a), key(b));
}

/** Stores a tree object and gives its hash. */
export function writeTree(store: ObjectStore, entries: TreeEntry[]): string {
  return store.put(
    'tree',
    Buffer.concat(
      [...entries]
        .sort(compare)
        .flatMap(({ mode, name, sha }) => [
          Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`),
          Buffer.from(sha, 'hex'),
        ]),
    ),
  );
}

/** All files below a tree, by path. */
export function listFiles(
  store: ObjectStore,
  treeSha: string,
  prefix = '',
): Map<string, TreeFile> {
  const files = new Map<string, TreeFile>();
  for (const { mode, name, sha } of readTree(store, treeSha)) {
    if (mode === '040000') {
      for (const [path, file] of listFiles(store, sha, `${prefix}${name}/`)) {
        files.set(path, file);
      }
    } else {
      files.set(`${prefix}${name}`, { mode, sha });
    }
  }
  return files;
}

/** Stores the trees for a set of files and gives the hash of the top one. */
export function writeFiles(
  store: ObjectStore,
  files: Map<string, TreeFile>,
): string {
  const here: TreeEntry[] = [];
  const folders = new Map<string, Map<string, TreeFile>>();
  for (const [path, file] of files) {
    const slash = path.indexOf('/');
    if (slash < 0) {
      here.push({ name: path, ...file });
      continue;
    }
    const folder = path.slice(0, slash);
    const inside = folders.get(folder) ?? new Map<string, TreeFile>();
    folders.set(folder, inside.set(path.slice(slash + 1), file));
  }
  for (const [name, inside] of folders) {
    here.push({ mode: '040000', name, sha: writeFiles(store, inside) });
  }
  return writeTree(store, here);
}

/** The file or folder at a path below a tree; the empty path is the tree itself. */
export function findPath(
  store: ObjectStore,
  treeSha: string,
  path: string,
): TreeFile | undefined {
  let found: TreeFile | undefined = { mode: '040000', sha: treeSha };
  for (const part of path.split('/').filter(Boolean)) {
    if (!found || !isFolder(found)) {
      return undefined;
    }
    found = readTree(store, found.sha).find(({ name }) => name === part);
  }
  return found;
}
