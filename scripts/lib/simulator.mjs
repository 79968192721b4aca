import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { Service } from './services.mjs';
import { simulatorEnv } from './vendors.mjs';

/**
 * The simulated vendors as a process of their own.
 * @param {{
 *   node: string, env: NodeJS.ProcessEnv, simulated: ReturnType<typeof import('./vendors.mjs').simulatedVendors>,
 *   logFile?: string
 * }} options `node` is the program to run them with, `simulated` which vendors are expected where
 */
export function simulatorService({ node, env, simulated, logFile }) {
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
    env: { ...env, ...simulatorEnv(simulated) },
    readyUrls: simulated.map(({ url }) => `${url}/__sim/health`),
    logFile,
  });
}
