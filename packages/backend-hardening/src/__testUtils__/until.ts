import { setTimeout as after } from 'node:timers/promises';

/** Looks every 20 ms until the condition holds; the test's own timeout ends a wait in vain. */
export async function until(
  condition: () => boolean | Promise<boolean>,
): Promise<void> {
  while (!(await condition())) {
    await after(20);
  }
}
