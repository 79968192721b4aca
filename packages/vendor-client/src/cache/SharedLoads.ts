/** Loads under way by key, so that identical reads share one. */
export class SharedLoads<T> {
  private readonly running = new Map<
    string,
    { id: symbol; promise: Promise<T> }
  >();

  /** Whether a load is under way that others may join. */
  has(key: string): boolean {
    return this.running.has(key);
  }

  /**
   * Joins the load under way, or starts one. `load` is told whether its outcome still matters, which ends with `forget`.
   */
  run(key: string, load: (isCurrent: () => boolean) => Promise<T>): Promise<T> {
    const underWay = this.running.get(key);
    if (underWay) {
      return underWay.promise;
    }
    const id = Symbol(key);
    const isCurrent = () => this.running.get(key)?.id === id;
    const promise = Promise.resolve()
      .then(() => load(isCurrent))
      .finally(() => {
        if (isCurrent()) {
          this.running.delete(key);
        }
      });
    this.running.set(key, { id, promise });
    return promise;
  }

  /** Nobody joins this load any more. It ends for those who already wait. */
  forget(key: string): void {
    this.running.delete(key);
  }

  /** Forgets all. */
  clear(): void {
    this.running.clear();
  }
}
