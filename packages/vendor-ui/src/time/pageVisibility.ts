/** Whether anybody can see the page. */
export interface PageVisibility {
  isHidden(): boolean;
  /** Calls back on each change; returns how to stop that. */
  subscribe(listener: () => void): () => void;
}

/** The visibility of the browser tab. */
export const pageVisibility: PageVisibility = {
  isHidden: () => document.visibilityState === 'hidden',
  subscribe: listener => {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};
