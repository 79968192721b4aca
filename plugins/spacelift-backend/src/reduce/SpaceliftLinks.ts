/** Addresses of Spacelift's own pages. */
export class SpaceliftLinks {
  /** Where people begin. */
  readonly home: string;

  constructor(private readonly origin: URL) {
    this.home = new URL('/stacks', origin).href;
  }

  /** The page of a stack. */
  stack(stackId: string): string {
    return new URL(`/stack/${encodeURIComponent(stackId)}`, this.origin).href;
  }

  /** The page of a run. */
  run(stackId: string, runId: string): string {
    return `${this.stack(stackId)}/run/${encodeURIComponent(runId)}`;
  }
}
