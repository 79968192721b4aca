import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { ensureToolchain } from './toolchain.mjs';

/** Runs the benchmark that the command line names; without a known name it lists those there are. */
export async function bench() {
  const toolchain = await ensureToolchain();
  await ensureInstalled(toolchain);
  const { node, env } = toolchain;
  const require = createRequire(join(root, 'package.json'));
  const { code } = await run(
    node,
    [
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      'bench/run.ts',
      ...process.argv.slice(3),
    ],
    { env },
  );
  return code;
}
