import type { ObjectStore } from './ObjectStore';

/** Author or committer. */
export interface Signature {
  name: string;
  email: string;
  date: Date;
}

/** A commit, decoded. */
export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
}

function encodeSignature({ name, email, date }: Signature): string {
  const clean = (text: string) => text.replace(/[<>\n]/g, '');
  return `${clean(name)} <${clean(email)}> ${Math.floor(
    date.getTime() / 1000,
  )} +0000`;
}

function decodeSignature(line: string): Signature {
  const match = /^(.*?) ?<([^>]*)> (\d+)/.exec(line);
  return {
    name: match?.[1] ?? '',
    email: match?.[2] ?? '',
    date: new Date(Number(match?.[3] ?? 0) * 1000),
  };
}

/** Stores a commit object and gives its hash. */
export function writeCommit(
  store: ObjectStore,
  commit: Omit<Commit, 'sha'>,
): string {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map(parent => `parent ${parent}`),
    `author ${encodeSignature(commit.author)}`,
    `committer ${encodeSignature(commit.committer)}`,
    '',
    commit.message.endsWith('\n') ? commit.message : `${commit.message}\n`,
  ];
  return store.put('commit', Buffer.from(lines.join('\n')));
}

/** Reads a commit; undefined when the hash is not that of a commit. */
export function readCommit(
  store: ObjectStore,
  sha: string,
): Commit | undefined {
  const object = store.get(sha);
  if (object?.type !== 'commit') {
    return undefined;
  }
  const [head, ...rest] = object.bytes().toString('utf8').split('\n\n');
  const valuesOf = (key: string) =>
    head
      .split('\n')
      .filter(line => line.startsWith(`${key} `))
      .map(line => line.slice(key.length + 1));
  return {
    sha: object.sha,
    tree: valuesOf('tree')[0],
    parents: valuesOf('parent'),
    author: decodeSignature(valuesOf('author')[0] ?? ''),
    committer: decodeSignature(valuesOf('committer')[0] ?? ''),
    message: rest.join('\n\n').replace(/\n$/, ''),
  };
}
