import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { Service } from './services.mjs';

/**
 * The simulated vendors as a process of their own.
 * @param {{ node: string, env: NodeJS.ProcessEnv, port: number, logFile?: string }} options `node` is the program to run
 *   them with, `port` that of the simulated GitHub
 */
export function simulatorService({ node, env, port, logFile }) {
  const require = createRequire(join(root, 'package.json'));
  return new Service({
    name: 'simulator',
    command: node,
    args: [
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      'packages/simulator/src/cli.ts',
    ],
    cwd: root,
    env: { ...env, SIMULATOR_GITHUB_PORT: String(port) },
    readyUrl: `http://localhost:${port}/__sim/health`,
    logFile,
  });
}
