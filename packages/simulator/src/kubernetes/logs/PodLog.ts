/** What one container wrote. */
export interface ContainerLog {
  /** Oldest first, each with the time at which it was written, in unix milliseconds. */
  lines: readonly LogLine[];
  /** What the container before the last restart wrote; absent when there was none. */
  previous?: readonly LogLine[];
}

/** One line, without its end. */
export interface LogLine {
  time: number;
  text: string;
}
