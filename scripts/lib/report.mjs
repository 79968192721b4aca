/** Something a person can put right: what is wrong, and what to do about it. */
export class Problem extends Error {
  constructor(message, remedy) {
    super(message);
    this.remedy = remedy;
  }
}

/** One line of progress. */
export function step(text) {
  process.stdout.write(`• ${text}\n`);
}

/** Prints what went wrong and how to put it right, and ends the process. */
export function fail(error) {
  process.stderr.write(`\n✖ ${error.message}\n`);
  if (error.remedy) {
    process.stderr.write(`  ${error.remedy}\n`);
  } else if (!(error instanceof Problem)) {
    process.stderr.write(`${error.stack}\n`);
  }
  process.exit(1);
}

/** "1.2 s" or "3 min 5 s" since the given `Date.now()`. */
export function since(startedAt) {
  const seconds = (Date.now() - startedAt) / 1000;
  return seconds < 90
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
