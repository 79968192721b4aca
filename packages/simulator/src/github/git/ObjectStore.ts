import { createHash } from 'node:crypto';

/** The four kinds of objects of git. */
export type GitObjectType = 'blob' | 'tree' | 'commit' | 'tag';

/** One stored object. */
export interface GitObject {
  sha: string;
  type: GitObjectType;
  /** Size of the content in bytes. */
  size: number;
  /** The content piece by piece; generated content is never held as a whole. */
  chunks(): Iterable<Buffer>;
  /** The whole content. */
  bytes(): Buffer;
}

/** Content that is made when it is read, so that a huge file costs no memory. */
export interface GeneratedContent {
  size: number;
  chunks(): Iterable<Buffer>;
}

function shaOf(type: GitObjectType, size: number, chunks: Iterable<Buffer>) {
  const hash = createHash('sha1').update(`${type} ${size}\0`);
  for (const chunk of chunks) {
    hash.update(chunk);
  }
  return hash.digest('hex');
}

// Running through a huge file for its hash takes noticeable time; its content never changes.
const generatedShas = new WeakMap<GeneratedContent, string>();

/** Git objects in memory, addressed by the same hashes that git itself computes. */
export class ObjectStore {
  #objects = new Map<string, GitObject>();

  /** Stores content and gives its hash. */
  put(type: GitObjectType, bytes: Buffer): string {
    const sha = shaOf(type, bytes.length, [bytes]);
    this.#objects.set(sha, {
      sha,
      type,
      size: bytes.length,
      chunks: () => [bytes],
      bytes: () => bytes,
    });
    return sha;
  }

  /** Stores a blob that is made on the fly; it is run through once for its hash. */
  putGenerated(content: GeneratedContent): string {
    const sha =
      generatedShas.get(content) ??
      shaOf('blob', content.size, content.chunks());
    generatedShas.set(content, sha);
    this.#objects.set(sha, {
      sha,
      type: 'blob',
      size: content.size,
      chunks: content.chunks,
      bytes: () => Buffer.concat(Array.from(content.chunks())),
    });
    return sha;
  }

  /** The object of that hash; a shortened hash of at least seven digits will do when it is unique. */
  get(sha: string): GitObject | undefined {
    const exact = this.#objects.get(sha);
    if (exact || sha.length < 7 || sha.length >= 40) {
      return exact;
    }
    const matches = this.all().filter(object => object.sha.startsWith(sha));
    return matches.length === 1 ? matches[0] : undefined;
  }

  all(): GitObject[] {
    return Array.from(this.#objects.values());
  }
}
