/** An entity whose documentation may have to be built. */
export interface DocsEntity {
  ref: string;
  /** Changes whenever the catalog's record of the entity changes. */
  etag: string;
}

interface Entry {
  etag: string;
  /** Milliseconds since 1970. */
  triedAt: number;
  failures: number;
}

const FIRST_RETRY_MS = 5 * 60 * 1000;
const LAST_RETRY_MS = 60 * 60 * 1000;

/**
 * Remembers, for the life of this process, when each entity's documentation was last looked
 * after, and says which is due: new and changed entities at once, failed ones after 5, 10,
 * 20 … 60 minutes, the others after the configured time.
 */
export class BuildLedger {
  readonly #entries = new Map<string, Entry>();
  readonly #recheckAfterMs: number;
  readonly #now: () => number;

  constructor(options: { recheckAfterMs: number; now?: () => number }) {
    this.#recheckAfterMs = options.recheckAfterMs;
    this.#now = options.now ?? Date.now;
  }

  /** The entities that are due; forgets those that are no longer listed. */
  due(entities: readonly DocsEntity[]): DocsEntity[] {
    const listed = new Set(entities.map(({ ref }) => ref));
    for (const ref of this.#entries.keys()) {
      if (!listed.has(ref)) {
        this.#entries.delete(ref);
      }
    }
    return entities.filter(({ ref, etag }) => {
      const entry = this.#entries.get(ref);
      return (
        !entry ||
        entry.etag !== etag ||
        this.#now() - entry.triedAt >= this.#pause(entry)
      );
    });
  }

  /**
   * Notes how an attempt ended.
   *
   * @returns whether the outcome differs from the attempt before
   */
  note({ ref, etag }: DocsEntity, succeeded: boolean): boolean {
    const before = this.#entries.get(ref)?.failures ?? 0;
    const failures = succeeded ? 0 : before + 1;
    this.#entries.set(ref, { etag, triedAt: this.#now(), failures });
    return before > 0 !== failures > 0;
  }

  #pause({ failures }: Entry): number {
    return failures === 0
      ? this.#recheckAfterMs
      : Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LAST_RETRY_MS);
  }
}
