import { useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Run, RunDetail } from '@internal/plugin-spacelift-common';
import { usePageVisible } from '@internal/vendor-ui';
import { placeKey, spaceliftApiRef, type StackPlace } from '../api';
import { isFinalFailure, pollRun } from '../lib/pollRun';

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

const TELL_AFTER_FAILURES = 2;

/**
 * Follows a run until it is over, as `pollRun` does, and not at all while the page is hidden. A failed attempt leaves what
 * is known.
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
  const runId = run?.id;
  const key = `${placeKey(place)}/runs/${runId}`;
  const [known, setKnown] = useState<Known>();
  const latest = useRef({ place, onOver });
  latest.current = { place, onOver };

  const current = known?.key === key ? known : undefined;
  const isDone =
    current !== undefined &&
    (current.ended || current.detail?.finished === true);

  useEffect(() => {
    if (runId === undefined || !visible || isDone) {
      return undefined;
    }
    const fail = (error: Error, detail?: RunDetail) =>
      setKnown(before => {
        const same = before?.key === key ? before : undefined;
        return {
          key,
          detail: detail ?? same?.detail,
          failures: (same?.failures ?? 0) + 1,
          error,
          ended: isFinalFailure(error),
        };
      });
    return pollRun({
      ask: signal => api.getRun(latest.current.place, runId, signal),
      onAnswer: ({ data, stale, failure }) => {
        if (stale) {
          fail(new Error(failure?.message), data);
        } else {
          setKnown({ key, detail: data, failures: 0, ended: false });
        }
        if (data.finished) {
          latest.current.onOver?.();
        }
      },
      onFailure: fail,
    });
  }, [api, key, runId, visible, isDone]);

  if (!run) {
    return undefined;
  }
  const isTold =
    current && (current.failures >= TELL_AFTER_FAILURES || current.ended);
  return {
    run: current?.detail ?? run,
    detail: current?.detail,
    lost: isTold ? current.error : undefined,
    ended: current?.ended ?? false,
  };
}
