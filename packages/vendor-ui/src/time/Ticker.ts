import { pageVisibility, type PageVisibility } from './pageVisibility';

/**
 * One clock for everything on a page that shows an age, so that all of it moves at once. Runs only while somebody
 * listens and the page is visible; coming back to the page counts as a tick.
 */
export class Ticker {
  readonly #listeners = new Set<() => void>();
  readonly #intervalMs: number;
  readonly #visibility: PageVisibility;
  #now = Date.now();
  #timer?: ReturnType<typeof setInterval>;
  #unwatch?: () => void;

  constructor(intervalMs: number, visibility: PageVisibility = pageVisibility) {
    this.#intervalMs = intervalMs;
    this.#visibility = visibility;
  }

  /** Time of the last tick, in milliseconds since 1970. */
  readonly now = (): number => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      this.#unwatch = this.#visibility.subscribe(this.#follow);
      this.#follow();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) {
        this.#unwatch?.();
        this.#stop();
      }
    };
  };

  readonly #follow = () => {
    this.#stop();
    if (!this.#visibility.isHidden()) {
      this.#tick();
      this.#timer = setInterval(this.#tick, this.#intervalMs);
    }
  };

  readonly #tick = () => {
    this.#now = Date.now();
    for (const listener of this.#listeners) {
      listener();
    }
  };

  #stop() {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
