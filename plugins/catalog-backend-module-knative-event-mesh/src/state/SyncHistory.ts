import type { SyncProblem } from './SyncProblem';
import type { SyncState } from './SyncState';

/** What was known before this process started. */
export interface EarlierState {
  since?: string;
  lastSuccess?: string;
}

/** What a run means for the state: the new one, and whether operators should hear of it. */
export interface SyncTransition {
  state: SyncState;
  /** The state has changed, or the reason of a failure has. */
  isNews: boolean;
}

/** Remembers how the runs of one environment end. Times are ISO 8601. */
export class SyncHistory {
  private current?: SyncState;
  private lastSuccess?: string;

  /** Whether a run has ended since the start. */
  get hasState(): boolean {
    return this.current !== undefined;
  }

  succeeded(now: string): SyncTransition {
    const isNews = this.current !== undefined && this.current.state !== 'ok';
    this.lastSuccess = now;
    this.current = { state: 'ok' };
    return { state: this.current, isNews };
  }

  failed(
    problem: SyncProblem,
    now: string,
    earlier: EarlierState = {},
  ): SyncTransition {
    const before = this.current;
    const wasFailing = before !== undefined && before.state !== 'ok';
    const lastSuccess = this.lastSuccess ?? earlier.lastSuccess;
    const since = wasFailing
      ? before.since
      : (before === undefined && earlier.since) || now;
    const isNews =
      !wasFailing ||
      before.problem.code !== problem.code ||
      before.problem.message !== problem.message;
    this.lastSuccess = lastSuccess;
    this.current = {
      state: 'failing',
      problem,
      since,
      ...(lastSuccess && { lastSuccess }),
    };
    return { state: this.current, isNews };
  }
}
