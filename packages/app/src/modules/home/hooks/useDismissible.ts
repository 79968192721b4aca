import { useCallback, useEffect, useState } from 'react';
import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';

const BUCKET = 'callboard-home';

/** `unknown` until the person's settings have been read, once. */
export type Dismissal = 'unknown' | 'open' | 'dismissed';

/**
 * Whether the person has put something away for good. Kept in their settings, so it counts on their other machines too.
 * When saving fails it is away until the next visit; reading never fails, because the settings answer "absent" then.
 */
export function useDismissible(key: string): {
  state: Dismissal;
  dismiss: () => void;
} {
  const storage = useApi(storageApiRef);
  const [state, setState] = useState<Dismissal>('unknown');

  useEffect(() => {
    const bucket = storage.forBucket(BUCKET);
    const apply = (snapshot: { presence: string; value?: unknown }) => {
      if (snapshot.presence !== 'unknown') {
        setState(snapshot.value === true ? 'dismissed' : 'open');
      }
    };
    apply(bucket.snapshot(key));
    const subscription = bucket.observe$(key).subscribe(apply);
    return () => subscription.unsubscribe();
  }, [storage, key]);

  const dismiss = useCallback(() => {
    setState('dismissed');
    storage
      .forBucket(BUCKET)
      .set(key, true)
      .catch(() => undefined);
  }, [storage, key]);

  return { state, dismiss };
}
