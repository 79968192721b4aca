/** One line of progress. Not on standard output, which is for the result. */
export function step(text: string): void {
  process.stderr.write(`• ${text}\n`);
}
