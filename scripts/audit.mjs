// Asks the package registry for known weaknesses of the dependencies. A registry that has no such service is no reason
// to fail: then it says "unavailable".
import { run } from './lib/processes.mjs';
import { fail, step } from './lib/report.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const NO_SERVICE =
  /YN0035|YN0001|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|HTTPError|RequestError/;

try {
  const { node, yarn, env } = await ensureToolchain();
  const { code, output } = await run(
    node,
    [yarn, 'npm', 'audit', '--all', '--recursive'],
    { env, quiet: true },
  );
  if (code !== 0 && NO_SERVICE.test(output)) {
    step(
      'Audit unavailable: the registry has no such service, or does not answer.',
    );
  } else {
    process.stdout.write(output);
    process.exitCode = code;
  }
} catch (error) {
  fail(error);
}
