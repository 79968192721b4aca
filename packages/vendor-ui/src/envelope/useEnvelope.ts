import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Envelope } from '@internal/vendor-common';
import { envelopeStore, type EnvelopeSnapshot } from './EnvelopeStore';

/** An answer on its way, there, or failed. */
export interface EnvelopeState<T> {
  /** `failed` may come with an envelope: the last answer before the failure. */
  status: 'loading' | 'ready' | 'failed';
  /** The last answer. Stays while a newer one is on its way. */
  envelope?: Envelope<T>;
  /** Why the newest attempt failed. */
  error?: Error;
  /** True while asking. */
  refreshing: boolean;
  /** Asks again now. */
  refresh: () => void;
}

/** How and whether to ask. */
export interface UseEnvelopeOptions {
  /** Asks again when the answer is this old and the page visible. Left out: only when asked to. */
  refreshMs?: number;
  /** False asks nothing and stays `loading`. Default true. */
  enabled?: boolean;
}

const subject = (key: string) => key.split('?', 1)[0];

/**
 * Reads an answer and keeps it up to date, with as few requests as the page allows: everybody who uses the same key at
 * the same time, or within 30 seconds, shares one.
 *
 * @param key - what is asked, best the URL. While only the part after `?` changes, the previous answer stays until the
 *   next one is there; it never stays for another subject, because it would be shown as that one's.
 * @param load - see `fetchEnvelope`. Need not be stable.
 */
export function useEnvelope<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<Envelope<T>>,
  options: UseEnvelopeOptions = {},
): EnvelopeState<T> {
  const { refreshMs, enabled = true } = options;
  const latestLoad = useRef(load);
  latestLoad.current = load;

  const subscribe = useCallback(
    (listener: () => void) =>
      enabled
        ? envelopeStore.subscribe(key, {
            load: signal => latestLoad.current(signal),
            listener,
            refreshMs,
          })
        : () => {},
    [key, enabled, refreshMs],
  );
  const snapshot = useSyncExternalStore(
    subscribe,
    useCallback(() => envelopeStore.read(key), [key]),
  );

  const previous = useRef<{ key: string; envelope?: Envelope<unknown> }>({
    key,
  });
  useEffect(() => {
    if (snapshot.envelope || snapshot.error) {
      previous.current = { key, envelope: snapshot.envelope };
    }
  }, [key, snapshot]);

  const refresh = useCallback(() => envelopeStore.refresh(key), [key]);
  const kept =
    subject(previous.current.key) === subject(key)
      ? previous.current.envelope
      : undefined;
  return { ...toState<T>(snapshot, kept, enabled), refresh };
}

function toState<T>(
  snapshot: EnvelopeSnapshot,
  kept: Envelope<unknown> | undefined,
  enabled: boolean,
): Omit<EnvelopeState<T>, 'refresh'> {
  const { error, refreshing } = snapshot;
  const envelope = (snapshot.envelope ?? (error ? undefined : kept)) as
    | Envelope<T>
    | undefined;
  if (error) {
    return { status: 'failed', envelope, error, refreshing };
  }
  return envelope
    ? {
        status: 'ready',
        envelope,
        refreshing: snapshot.envelope ? refreshing : enabled,
      }
    : { status: 'loading', refreshing: refreshing || enabled };
}
