import type { Envelope } from '@internal/vendor-common';
import { pageVisibility, type PageVisibility } from '../time/pageVisibility';
import { holdsBack, revokesData } from './failureRules';

/** How to get the answer. Must give up when the signal aborts. */
export type EnvelopeLoader = (
  signal: AbortSignal,
) => Promise<Envelope<unknown>>;

/** What is known under a key. Replaced, never changed, so that it can be compared by identity. */
export interface EnvelopeSnapshot {
  /** The last answer; it survives failures, except those that take the right to see it. */
  envelope?: Envelope<unknown>;
  /** Why the newest attempt failed. */
  error?: Error;
  refreshing: boolean;
}

interface Subscriber {
  load: EnvelopeLoader;
  listener: () => void;
  refreshMs?: number;
}

interface Entry {
  snapshot: EnvelopeSnapshot;
  subscribers: Set<Subscriber>;
  /** When the newest attempt ended, in milliseconds since 1970. */
  settledAt?: number;
  controller?: AbortController;
  timer?: ReturnType<typeof setTimeout>;
}

const NOTHING: EnvelopeSnapshot = { refreshing: false };
const FRESH_MS = 30_000;
const FAILURE_FRESH_MS = 5_000;
const MAX_ENTRIES = 50;
const MIN_REFRESH_MS = 5_000;
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * The answers that the cards and tabs of a page share, so that a card and its tab ask once.
 *
 * Asks when somebody starts to listen and the last answer is older than 30 seconds (a failure: 5), again every
 * `refreshMs` of the most impatient listener (at least 5 seconds), and never while the page is hidden. Gives up a request when the last
 * listener leaves. Keeps at most 50 answers.
 */
export class EnvelopeStore {
  readonly #entries = new Map<string, Entry>();
  readonly #visibility: PageVisibility;
  #unwatch?: () => void;

  constructor(visibility: PageVisibility = pageVisibility) {
    this.#visibility = visibility;
  }

  /** What is known now. The same object until something changes. */
  read(key: string): EnvelopeSnapshot {
    return this.#entries.get(key)?.snapshot ?? NOTHING;
  }

  /** Starts to listen, and to ask. Returns how to stop both. */
  subscribe(key: string, subscriber: Subscriber): () => void {
    const entry = this.#open(key);
    entry.subscribers.add(subscriber);
    this.#unwatch ??= this.#visibility.subscribe(this.#onVisibility);
    this.#refreshWhenOld(key, entry, FRESH_MS);
    this.#schedule(key, entry);
    return () => {
      entry.subscribers.delete(subscriber);
      // React removes and adds the same listener in one go; only a listener that stays away ends the request.
      queueMicrotask(() => this.#release(key, entry));
    };
  }

  /** Asks now, unless a request is under way. */
  refresh(key: string): void {
    const entry = this.#entries.get(key);
    if (entry) {
      this.#load(key, entry);
    }
  }

  /**
   * Says that the answers below a key are out of date. Those that somebody listens to are asked for at once, even when a
   * request is under way, because it may have been answered before; the others when somebody listens again.
   */
  expire(prefix: string): void {
    for (const [key, entry] of this.#entries) {
      if (!key.startsWith(prefix)) {
        continue;
      }
      if (entry.subscribers.size > 0) {
        this.#halt(entry);
        this.#load(key, entry);
      } else if (entry.settledAt !== undefined) {
        entry.settledAt = 0;
      }
    }
  }

  /** Forgets everything and gives up all requests. */
  clear(): void {
    for (const entry of this.#entries.values()) {
      this.#halt(entry);
    }
    this.#entries.clear();
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  #open(key: string): Entry {
    const entry = this.#entries.get(key) ?? {
      snapshot: NOTHING,
      subscribers: new Set<Subscriber>(),
    };
    // Last used last, so that the first is the one to drop.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    for (const [oldKey, old] of this.#entries) {
      if (this.#entries.size <= MAX_ENTRIES) {
        break;
      }
      if (old.subscribers.size === 0 && old !== entry) {
        this.#entries.delete(oldKey);
      }
    }
    return entry;
  }

  #release(key: string, entry: Entry) {
    if (entry.subscribers.size > 0) {
      return;
    }
    const unanswered = entry.controller !== undefined;
    this.#halt(entry);
    if (unanswered && this.#entries.get(key) === entry) {
      if (entry.settledAt === undefined) {
        this.#entries.delete(key);
      } else {
        entry.snapshot = { ...entry.snapshot, refreshing: false };
      }
    }
    const listening = [...this.#entries.values()].some(
      other => other.subscribers.size > 0,
    );
    if (!listening) {
      this.#unwatch?.();
      this.#unwatch = undefined;
    }
  }

  #halt(entry: Entry) {
    entry.controller?.abort();
    entry.controller = undefined;
    clearTimeout(entry.timer);
  }

  readonly #onVisibility = () => {
    for (const [key, entry] of this.#entries) {
      clearTimeout(entry.timer);
      if (entry.subscribers.size > 0 && !this.#visibility.isHidden()) {
        this.#refreshWhenOld(key, entry, this.#refreshMs(entry));
        this.#schedule(key, entry);
      }
    }
  };

  #refreshMs(entry: Entry): number {
    const wishes = [...entry.subscribers].map(
      subscriber => subscriber.refreshMs ?? Infinity,
    );
    return Math.max(MIN_REFRESH_MS, Math.min(...wishes));
  }

  #refreshWhenOld(key: string, entry: Entry, maxAgeMs: number) {
    const age = Date.now() - (entry.settledAt ?? -Infinity);
    const limit = entry.snapshot.error
      ? Math.max(
          Math.min(maxAgeMs, FAILURE_FRESH_MS),
          holdsBack(entry.snapshot.error),
        )
      : maxAgeMs;
    const untold = entry.settledAt === undefined;
    if (untold || (age >= limit && !this.#visibility.isHidden())) {
      this.#load(key, entry);
    }
  }

  #schedule(key: string, entry: Entry) {
    clearTimeout(entry.timer);
    const refreshMs = this.#refreshMs(entry);
    if (
      entry.subscribers.size === 0 ||
      entry.controller ||
      this.#visibility.isHidden() ||
      !Number.isFinite(refreshMs)
    ) {
      return;
    }
    const age = Date.now() - (entry.settledAt ?? Date.now());
    const wait = Math.max(refreshMs, holdsBack(entry.snapshot.error)) - age;
    entry.timer = setTimeout(
      () => this.#load(key, entry),
      Math.min(Math.max(0, wait), MAX_TIMEOUT_MS),
    );
  }

  #load(key: string, entry: Entry) {
    const [subscriber] = entry.subscribers;
    if (entry.controller || !subscriber) {
      return;
    }
    const controller = new AbortController();
    entry.controller = controller;
    this.#tell(entry, { ...entry.snapshot, refreshing: true });

    const settle = (snapshot: EnvelopeSnapshot) => {
      if (entry.controller !== controller) {
        return;
      }
      entry.controller = undefined;
      entry.settledAt = Date.now();
      this.#tell(entry, snapshot);
      this.#schedule(key, entry);
    };
    // A loader may throw before it has a promise to reject.
    Promise.resolve()
      .then(() => subscriber.load(controller.signal))
      .then(
        envelope => settle({ envelope, refreshing: false }),
        (reason: unknown) => {
          const error =
            reason instanceof Error ? reason : new Error(String(reason));
          settle({
            envelope: revokesData(error) ? undefined : entry.snapshot.envelope,
            error,
            refreshing: false,
          });
        },
      );
  }

  #tell(entry: Entry, snapshot: EnvelopeSnapshot) {
    entry.snapshot = snapshot;
    for (const { listener } of entry.subscribers) {
      listener();
    }
  }
}

/** The one store of the page. */
export const envelopeStore = new EnvelopeStore();
