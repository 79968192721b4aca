// Asks the package registry for known weaknesses of the dependencies. A registry that has no such service is no reason
// to fail: then it says "unavailable".
import { whyAuditUnavailable } from './lib/audit.mjs';
import { run } from './lib/processes.mjs';
import { fail, step } from './lib/report.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

try {
  const { node, yarn, env } = await ensureToolchain();
  const { code, output } = await run(
    node,
    [yarn, 'npm', 'audit', '--all', '--recursive'],
    { env, quiet: true },
  );
  const unavailable = code === 0 ? undefined : whyAuditUnavailable(output);
  if (unavailable) {
    step(
      `Audit unavailable: the registry has no such service, or does not answer (${unavailable}).`,
    );
  } else {
    process.stdout.write(output);
    process.exitCode = code;
  }
} catch (error) {
  fail(error);
}
