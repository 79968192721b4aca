import type { Commit } from '@internal/plugin-spacelift-common';
import { z } from 'zod';
import { text, textUpTo, time, webUrl } from './fields';

const MAX_MESSAGE = 200;

const commitSchema = z.object({
  hash: text,
  message: textUpTo(MAX_MESSAGE),
  authorName: text,
  timestamp: time,
  url: webUrl,
});

/** A commit with the first line of its message; null without a hash. */
export function reduceCommit(item: unknown): Commit | null {
  const raw = commitSchema.safeParse(item).data;
  return raw?.hash
    ? {
        hash: raw.hash,
        message: raw.message?.split('\n')[0].trim() ?? null,
        author: raw.authorName,
        at: raw.timestamp,
        url: raw.url,
      }
    : null;
}
