import { useEffect, useState } from 'react';
import type { Envelope } from '@internal/vendor-common';
import { useEnvelope, type EnvelopeState } from '@internal/vendor-ui';
import { findRefreshMs } from '../lib/activity';

/**
 * `useEnvelope` that asks as often as the last answer makes sensible. An outdated answer says nothing about what moves.
 *
 * @param chooseRefreshMs - how often, from the answer.
 * @param options - `enabled: false` asks nothing.
 */
export function useLiveEnvelope<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<Envelope<T>>,
  chooseRefreshMs: (data: T) => number,
  options: { enabled?: boolean } = {},
): EnvelopeState<T> {
  const idle = findRefreshMs(false);
  const [refreshMs, setRefreshMs] = useState(idle);
  const state = useEnvelope(key, load, { ...options, refreshMs });
  const { envelope, error } = state;
  const wanted =
    envelope && !envelope.stale && !error
      ? chooseRefreshMs(envelope.data)
      : idle;

  useEffect(() => {
    setRefreshMs(wanted);
  }, [wanted]);
  return state;
}
