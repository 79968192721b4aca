import { setTimeout as after } from 'node:timers/promises';

// Below the limit of a test, so that this error is seen instead of a bare timeout.
const PATIENCE_MS = 45_000;

/**
 * Looks every 20 ms until the condition holds.
 *
 * @param what - what is waited for, to follow "Waited in vain until"
 * @throws Error when it does not come true within the patience, 45 s unless said otherwise
 */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      throw new Error(`Waited in vain until ${what} (${patienceMs} ms)`);
    }
    await after(20);
  }
}
