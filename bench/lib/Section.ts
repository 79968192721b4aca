/** A part of a benchmark's result for people. */
export interface Section {
  title: string;
  /** What has to be known to read the table. */
  notes: readonly string[];
  head: readonly string[];
  rows: ReadonlyArray<readonly string[]>;
}

/** What a benchmark gives back. */
export interface BenchmarkResult {
  sections: readonly Section[];
  /** The same as data, for `--json`. */
  data: Record<string, unknown>;
  /** What did not work, as sentences; empty when all went well. Nothing here is about time. */
  failures: readonly string[];
}
