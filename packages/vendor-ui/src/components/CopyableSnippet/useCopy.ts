import { useEffect, useState } from 'react';

const REMEMBER_MS = 4_000;

/** What became of the last try to copy; `none` again 4 seconds later. `failed`: the browser does not allow it. */
export type CopyOutcome = 'none' | 'copied' | 'failed';

/** Copies a text to the clipboard of the reader, and knows for a while whether that worked. */
export function useCopy(text: string): {
  outcome: CopyOutcome;
  copy(): Promise<void>;
} {
  const [outcome, setOutcome] = useState<CopyOutcome>('none');

  useEffect(() => {
    if (outcome === 'none') {
      return undefined;
    }
    const timer = setTimeout(() => setOutcome('none'), REMEMBER_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  return { outcome, copy };
}
