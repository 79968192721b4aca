import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Run, RunList } from '@internal/plugin-spacelift-common';
import type { EnvelopeState } from '@internal/vendor-ui';
import { placeKey, spaceliftApiRef, type StackPlace } from '../api';
import { findMovingRun, findRefreshMs } from '../lib/activity';
import { mergeRuns } from '../lib/mergeRuns';
import { useLiveEnvelope } from './useLiveEnvelope';

/** Runs of a stack, as many pages as were asked for. */
export interface Runs {
  /** The newest page. */
  state: EnvelopeState<RunList>;
  /** All pages, newest first. */
  items: readonly Run[];
  hasMore: boolean;
  loadMore(): void;
  loadingMore: boolean;
  /** Why the last `loadMore` failed. */
  moreError?: Error;
}

interface Older {
  items: readonly Run[];
  nextBefore: string | null;
}

/**
 * The runs of a stack. The newest page is kept up to date; older ones are fetched when asked for and stay as they are.
 *
 * @param enabled - false asks nothing, for runs that nobody sees.
 */
export function useRuns(place: StackPlace, enabled = true): Runs {
  const api = useApi(spaceliftApiRef);
  const state = useLiveEnvelope(
    `${placeKey(place)}/runs`,
    signal => api.listRuns(place, undefined, signal),
    ({ items }) => findRefreshMs(findMovingRun(items) !== undefined),
    { enabled },
  );
  const newest = state.envelope?.data;
  const [older, setOlder] = useState<Older>();
  const [loadingMore, setLoadingMore] = useState(false);
  const [moreError, setMoreError] = useState<Error>();
  const asking = useRef<AbortController>();

  useEffect(() => () => asking.current?.abort(), []);

  const items = newest ? mergeRuns(newest.items, older?.items ?? []) : [];
  const nextBefore = (older ?? newest)?.nextBefore ?? null;
  const { stackId, entityRef } = place;

  const loadMore = useCallback(async () => {
    if (nextBefore === null || asking.current) {
      return;
    }
    const controller = new AbortController();
    asking.current = controller;
    setLoadingMore(true);
    setMoreError(undefined);
    try {
      const { data } = await api.listRuns(
        { stackId, entityRef },
        nextBefore,
        controller.signal,
      );
      // What is on the newest page now moves on to the older ones when newer runs come in.
      setOlder(known => ({
        items: mergeRuns(known?.items ?? newest?.items ?? [], data.items),
        nextBefore: data.nextBefore,
      }));
    } catch (error) {
      if (!controller.signal.aborted) {
        setMoreError(error instanceof Error ? error : new Error(String(error)));
      }
    } finally {
      asking.current = undefined;
      setLoadingMore(false);
    }
  }, [api, stackId, entityRef, nextBefore, newest]);

  return {
    state,
    items,
    hasMore: nextBefore !== null,
    loadMore,
    loadingMore,
    moreError,
  };
}
