import { type Commit, readCommit, writeCommit } from '../git/commits';
import { ObjectStore, type GeneratedContent } from '../git/ObjectStore';
import {
  findPath,
  isFolder,
  listFiles,
  writeFiles,
  type FileMode,
  type TreeFile,
} from '../git/trees';
import { noSecurity } from '../security/noSecurity';
import type { RepoSecurity } from '../security/types';
import type { GithubPull } from './types';

/** A change to one path: content, an existing blob, or null to delete. */
export type FileChange =
  | string
  | Buffer
  | GeneratedContent
  | { sha: string; mode: FileMode }
  | null;

/** What can be said about a commit; everything but the message has a default. */
export interface CommitOptions {
  message: string;
  branch?: string;
  author?: { name: string; email: string };
  date?: Date;
}

const DEFAULT_AUTHOR = {
  name: 'Acme Robot',
  email: 'robot@acme.example',
};

/** A repository: settings and a real git history, all in memory. */
export class GithubRepo {
  readonly objects = new ObjectStore();
  /** Branch name to commit hash. */
  readonly branches = new Map<string, string>();
  /** Tag name to hash of a commit or tag object. */
  readonly tags = new Map<string, string>();
  readonly pulls: GithubPull[] = [];
  /** Branch name to the protection rules that were set. */
  readonly protection = new Map<string, unknown>();
  /** Login to permission. */
  readonly collaborators = new Map<string, string>();
  /** `org/slug` to permission. */
  readonly teams = new Map<string, string>();
  readonly variables = new Map<string, string>();
  readonly secretNames = new Set<string>();
  /** Features and alerts; none unless somebody adds them. */
  readonly security: RepoSecurity = noSecurity();
  description: string | null = null;
  homepage: string | null = null;
  private = false;
  archived = false;
  fork = false;
  topics: string[] = [];
  defaultBranch = 'main';
  createdAt = new Date();
  pushedAt = new Date();

  constructor(
    readonly owner: string,
    readonly name: string,
    readonly id: number,
  ) {}

  get fullName(): string {
    return `${this.owner}/${this.name}`;
  }

  get isEmpty(): boolean {
    return this.branches.size === 0;
  }

  /** Hash of the commit (or tag) that a branch, tag, full ref, `HEAD` or commit hash means. */
  resolve(ref: string): string | undefined {
    const name = ref === 'HEAD' ? this.defaultBranch : ref;
    const short = name.replace(/^refs\//, '');
    return (
      this.branches.get(short.replace(/^heads\//, '')) ??
      this.tags.get(short.replace(/^tags\//, '')) ??
      (/^[0-9a-f]{7,40}$/.test(ref) ? this.objects.get(ref)?.sha : undefined)
    );
  }

  /** The commit that a ref means; annotated tags are followed. */
  commitAt(ref: string): Commit | undefined {
    const sha = this.resolve(ref);
    const object = sha ? this.objects.get(sha) : undefined;
    if (object?.type === 'tag') {
      const target = /^object ([0-9a-f]{40})/.exec(object.bytes().toString());
      return target ? readCommit(this.objects, target[1]) : undefined;
    }
    return sha ? readCommit(this.objects, sha) : undefined;
  }

  /** The file or folder at a path; undefined when the ref or the path does not exist. */
  find(path: string, ref = this.defaultBranch): TreeFile | undefined {
    const commit = this.commitAt(ref);
    return commit && findPath(this.objects, commit.tree, path);
  }

  /** Text of a file; undefined when there is none. */
  readFile(path: string, ref?: string): string | undefined {
    const found = this.find(path, ref);
    return found && !isFolder(found)
      ? this.objects.get(found.sha)?.bytes().toString('utf8')
      : undefined;
  }

  /** Adds a commit with these changes on top of a branch (created when new) and gives its hash. */
  commit(changes: Record<string, FileChange>, options: CommitOptions): string {
    const branch = options.branch ?? this.defaultBranch;
    const parent = this.commitAt(branch);
    const files = parent
      ? listFiles(this.objects, parent.tree)
      : new Map<string, TreeFile>();
    for (const [path, change] of Object.entries(changes)) {
      if (change === null) {
        files.delete(path);
      } else {
        files.set(path, this.#store(change));
      }
    }
    const date = options.date ?? new Date();
    const signature = { ...(options.author ?? DEFAULT_AUTHOR), date };
    const sha = writeCommit(this.objects, {
      tree: writeFiles(this.objects, files),
      parents: parent ? [parent.sha] : [],
      author: signature,
      committer: signature,
      message: options.message,
    });
    this.branches.set(branch, sha);
    this.pushedAt = date;
    return sha;
  }

  /** Commits one file with a message of its own. */
  writeFile(path: string, content: string | Buffer, branch?: string): string {
    return this.commit(
      { [path]: content },
      { message: `Write ${path}`, branch },
    );
  }

  /** Commits that one file is gone. */
  deleteFile(path: string, branch?: string): string {
    return this.commit({ [path]: null }, { message: `Delete ${path}`, branch });
  }

  /** Commits from a ref backwards along first parents, newest first. */
  *history(ref: string): Generator<Commit> {
    let commit = this.commitAt(ref);
    while (commit) {
      yield commit;
      commit = commit.parents[0]
        ? readCommit(this.objects, commit.parents[0])
        : undefined;
    }
  }

  #store(change: Exclude<FileChange, null>): TreeFile {
    if (typeof change === 'string' || Buffer.isBuffer(change)) {
      return {
        mode: '100644',
        sha: this.objects.put('blob', Buffer.from(change)),
      };
    }
    if ('sha' in change) {
      return change;
    }
    return { mode: '100644', sha: this.objects.putGenerated(change) };
  }
}
