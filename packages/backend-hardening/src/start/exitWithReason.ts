import type { Writable } from 'node:stream';

/**
 * Ends the process with code 1 and the reason as its last line. Waits until everything that
 * was logged before has left the process, so that nothing follows the reason and nothing
 * before it is lost.
 */
export async function exitWithReason(reason: string): Promise<never> {
  // Loggers pass a line through streams of their own before it reaches stdout.
  await new Promise(resolve => {
    setImmediate(resolve);
  });
  await write(process.stdout, '');
  await write(process.stderr, `${reason}\n`);
  process.exit(1);
}

function write(stream: Writable, text: string): Promise<void> {
  return new Promise(resolve => {
    stream.write(text, () => resolve());
  });
}
