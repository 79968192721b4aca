/** How often something was asked, and how much of it at the same time. */
export interface OperationCount {
  count: number;
  /** Not answered yet. */
  inFlight: number;
  /** The most that were in flight at once. */
  maxConcurrent: number;
}

/** What was asked of the GraphQL endpoint so far. */
export interface Operations {
  all: OperationCount;
  /** By root field, such as `searchStacks`; a question with two root fields counts for both. */
  byField: Record<string, OperationCount>;
  /** By name of the operation; questions without one are not in here. */
  byName: Record<string, OperationCount>;
}

function zero(): OperationCount {
  return { count: 0, inFlight: 0, maxConcurrent: 0 };
}

/** Counts the operations that arrive and end. */
export class OperationCounts {
  #all = zero();
  #byField = new Map<string, OperationCount>();
  #byName = new Map<string, OperationCount>();

  /** Notes an operation that arrived; the answer is to be called when it is over. */
  begin(fields: readonly string[], name: string | undefined): () => void {
    const entries = [
      this.#all,
      ...Array.from(new Set(fields), field =>
        this.#entry(this.#byField, field),
      ),
      ...(name === undefined ? [] : [this.#entry(this.#byName, name)]),
    ];
    for (const entry of entries) {
      entry.count += 1;
      entry.inFlight += 1;
      entry.maxConcurrent = Math.max(entry.maxConcurrent, entry.inFlight);
    }
    return () => {
      for (const entry of entries) {
        entry.inFlight -= 1;
      }
    };
  }

  list(): Operations {
    const copy = (counts: Map<string, OperationCount>) =>
      Object.fromEntries(
        Array.from(counts, ([name, count]) => [name, { ...count }]),
      );
    return {
      all: { ...this.#all },
      byField: copy(this.#byField),
      byName: copy(this.#byName),
    };
  }

  /** Back to nothing; what is in flight is not counted when it ends. */
  clear(): void {
    this.#all = zero();
    this.#byField.clear();
    this.#byName.clear();
  }

  #entry(counts: Map<string, OperationCount>, name: string): OperationCount {
    const known = counts.get(name) ?? zero();
    counts.set(name, known);
    return known;
  }
}
