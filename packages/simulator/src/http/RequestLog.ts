/** What is remembered about one request. No secrets. */
export interface RecordedRequest {
  /** ISO 8601, when the request arrived. */
  time: string;
  method: string;
  /** Path without the query string. */
  path: string;
  /** Query parameters; values of secret ones read `[redacted]`. */
  query: Record<string, string>;
  /** HTTP status; null while in progress, and when the connection ended without an answer. */
  status: number | null;
  durationMs: number | null;
  /** Scheme of the Authorization header in lower case (`bearer`, `token`, `basic`); null without one. */
  authorization: string | null;
  userAgent: string | null;
  accept: string | null;
  /** Headers that matter to this vendor, such as Sysdig's `x-sysdig-product`; names in lower case. */
  headers: Record<string, string>;
  /** Kinds of the faults that were injected into it. */
  faults: string[];
}

const CAPACITY = 5000;

/** The latest requests, oldest first; older ones are dropped. */
export class RequestLog {
  #entries: RecordedRequest[] = [];

  add(entry: RecordedRequest): void {
    this.#entries.push(entry);
    if (this.#entries.length > CAPACITY) {
      this.#entries.shift();
    }
  }

  list(): RecordedRequest[] {
    return this.#entries.map(entry => ({
      ...entry,
      query: { ...entry.query },
      headers: { ...entry.headers },
      faults: [...entry.faults],
    }));
  }

  clear(): void {
    this.#entries = [];
  }
}
