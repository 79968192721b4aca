/** Resolves as soon as a condition holds; for what happens in the background. The test's own limit ends the wait. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise(resolve => setImmediate(resolve));
  }
}
