import { createHash } from 'node:crypto';
import type { CommitRecord } from '../world/types';

const AUTHORS = [
  { authorName: 'Ada Byte', authorLogin: 'ada-byte' },
  { authorName: 'Lin Park', authorLogin: 'lin-park' },
  { authorName: 'Sam Reyes', authorLogin: 'sam-reyes' },
  { authorName: 'Iris Moor', authorLogin: 'iris-moor' },
  { authorName: 'Renovator', authorLogin: null },
] as const;

/** Titles of the demo's commits. */
export const commitMessages = [
  'Raise the memory of the smallest pool',
  'Rotate the certificates before they end',
  'Move backups to the second region',
  'Update the provider',
  'Add an alarm for slow queries',
  'Remove what nobody reads any more',
  'Tag everything with its cost centre',
  'Allow the new office network',
  'Keep logs for thirty days',
  'Rename the queue to match its topic',
] as const;

/** A commit that depends on nothing but the text; `at` is in unix seconds. */
export function seedCommit(options: {
  text: string;
  repository: string;
  at: number;
  message?: string;
}): CommitRecord {
  const { text, repository, at } = options;
  const hash = createHash('sha1').update(text).digest('hex');
  const pick = parseInt(hash.slice(0, 6), 16);
  return {
    hash,
    message: options.message ?? commitMessages[pick % commitMessages.length],
    ...AUTHORS[pick % AUTHORS.length],
    at,
    url: `https://github.com/acme/${repository}/commit/${hash}`,
  };
}
