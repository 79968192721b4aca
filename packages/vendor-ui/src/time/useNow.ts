import { useState, useSyncExternalStore } from 'react';
import { Ticker } from './Ticker';

const TICK_MS = 20_000;
const ticker = new Ticker(TICK_MS);

/**
 * The time (milliseconds since 1970), renewed every 20 seconds while the page is visible, at the same moment for all
 * who ask. Never before the first render of the one who asks.
 */
export function useNow(): number {
  const [mounted] = useState(Date.now);
  return Math.max(mounted, useSyncExternalStore(ticker.subscribe, ticker.now));
}
