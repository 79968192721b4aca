/** What to tell the author of documentation that takes too long to build. */
export function explainTimeout(timeoutMs: number): string {
  return (
    `The build did not finish within ${Math.round(
      timeoutMs / 1000,
    )} seconds and was ` +
    'stopped. Make the documentation smaller, or ask an administrator to raise ' +
    'techdocs.portalGenerator.limits.buildTimeout.'
  );
}
