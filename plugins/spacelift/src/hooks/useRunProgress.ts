import { useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Run, RunDetail } from '@internal/plugin-spacelift-common';
import { usePageVisible, VendorRequestError } from '@internal/vendor-ui';
import { placeKey, spaceliftApiRef, type StackPlace } from '../api';

/** What is known of a run that is being followed. */
export interface RunProgress {
  /** As it was last seen. */
  run: Run;
  /** With its steps; undefined until the first answer. */
  detail?: RunDetail;
  /** Why the newest attempts failed; set after two in a row, because one is soon forgotten. */
  lost?: Error;
  /** True when a failure ended the following. */
  ended: boolean;
}

interface Known {
  key: string;
  detail?: RunDetail;
  failures: number;
  error?: Error;
  ended: boolean;
}

// Short at first and after each move, longer while nothing happens.
const WAITS_MS = [2_000, 5_000, 10_000];
const TELL_AFTER_FAILURES = 2;

const FINAL_CODES: ReadonlySet<string | undefined> = new Set([
  'NOT_ALLOWED',
  'SIGNED_OUT',
  'NOT_CONFIGURED',
  'NO_BACKEND',
]);

function isFinal(error: Error): boolean {
  return error instanceof VendorRequestError && FINAL_CODES.has(error.code);
}

function waitOf(error: Error | undefined): number {
  return error instanceof VendorRequestError
    ? (error.retryAfterSeconds ?? 0) * 1000
    : 0;
}

/**
 * Follows a run until it is over: asks after 2, 5, then every 10 seconds, again after 2 when it has moved, and not at all
 * while the page is hidden. A failed attempt leaves what is known.
 *
 * @param run - undefined follows nothing.
 * @param onOver - called once when the run is over.
 */
export function useRunProgress(
  place: StackPlace,
  run: Run | undefined,
  onOver?: () => void,
): RunProgress | undefined {
  const api = useApi(spaceliftApiRef);
  const visible = usePageVisible();
  const key = run && `${placeKey(place)}/runs/${run.id}`;
  const [known, setKnown] = useState<Known>();
  const latest = useRef({ api, place, onOver });
  latest.current = { api, place, onOver };

  const current = known?.key === key ? known : undefined;
  const runId = run?.id;
  const isOver = (current?.detail ?? run)?.finished === true;
  const isDone = (isOver && current?.detail !== undefined) || current?.ended;

  useEffect(() => {
    if (!key || !runId || !visible || isDone) {
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout>;
    let step = 0;
    let state: string | undefined;
    let failures = 0;
    let detail: RunDetail | undefined;

    const note = (error?: Error) => {
      failures = error ? failures + 1 : 0;
      setKnown(before => ({
        key,
        detail: detail ?? (before?.key === key ? before.detail : undefined),
        failures,
        error,
        ended: error !== undefined && isFinal(error),
      }));
    };
    const askAgain = (error?: Error) => {
      timer = setTimeout(ask, Math.max(WAITS_MS[step], waitOf(error)));
      step = Math.min(step + 1, WAITS_MS.length - 1);
    };
    async function ask() {
      try {
        const answer = await latest.current.api.getRun(
          latest.current.place,
          runId ?? '',
          signal,
        );
        if (signal.aborted) {
          return;
        }
        const { data, failure, stale } = answer;
        if (data.state !== state) {
          step = 0;
        }
        state = data.state;
        detail = data;
        note(stale ? new Error(failure?.message ?? '') : undefined);
        if (data.finished) {
          latest.current.onOver?.();
        } else {
          askAgain();
        }
      } catch (reason) {
        if (signal.aborted) {
          return;
        }
        const error =
          reason instanceof Error ? reason : new Error(String(reason));
        note(error);
        if (!isFinal(error)) {
          askAgain(error);
        }
      }
    }
    ask();
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [key, runId, visible, isDone]);

  if (!run) {
    return undefined;
  }
  const tell = (current?.failures ?? 0) >= TELL_AFTER_FAILURES;
  return {
    run: current?.detail ?? run,
    detail: current?.detail,
    lost: tell || current?.ended ? current?.error : undefined,
    ended: current?.ended ?? false,
  };
}
