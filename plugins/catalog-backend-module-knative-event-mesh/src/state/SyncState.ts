import type { SyncProblem } from './SyncProblem';

/** How the synchronisation of an environment does. */
export type SyncState =
  | {
      state: 'ok';
      /** Subscribers that could not be read. */
      unreadableSubscribers?: number;
    }
  | {
      state: 'failing' | 'misconfigured';
      problem: SyncProblem;
      /** ISO 8601. */
      since: string;
      /** ISO 8601; absent when it is not known. */
      lastSuccess?: string;
    };
