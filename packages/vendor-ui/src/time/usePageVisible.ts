import { useSyncExternalStore } from 'react';
import { pageVisibility } from './pageVisibility';

const isVisible = () => !pageVisibility.isHidden();

/** Whether anybody can see the page; nothing should be asked while nobody can. */
export function usePageVisible(): boolean {
  return useSyncExternalStore(pageVisibility.subscribe, isVisible);
}
