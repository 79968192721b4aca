const KEY = 'callboard.sign-in.had-session';

/**
 * Remembers in this browser that somebody was signed in, nothing else. It
 * tells a first visit, which needs no explanation, from a session that ended.
 * Does nothing where the browser forbids storage.
 */
export const sessionMarker = {
  /** Whether there was a session when the page was last left. */
  isSet(): boolean {
    try {
      return window.localStorage.getItem(KEY) !== null;
    } catch {
      return false;
    }
  },
  /** Somebody is in. */
  set(): void {
    try {
      window.localStorage.setItem(KEY, 'yes');
    } catch {
      // Without storage a reload simply gives no reason.
    }
  },
  /** Somebody left on their own, or the end of the session has been explained. */
  clear(): void {
    try {
      window.localStorage.removeItem(KEY);
    } catch {
      // See above.
    }
  },
};
