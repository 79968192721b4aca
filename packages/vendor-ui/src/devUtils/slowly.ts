const PAUSE_MS = 250;

/** Asks like a network would, so that what is seen while loading can be seen. */
export function slowly<TArgs extends unknown[], TAnswer>(
  ask: (...args: TArgs) => Promise<TAnswer>,
): (...args: TArgs) => Promise<TAnswer> {
  return async (...args) => {
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
    return ask(...args);
  };
}
