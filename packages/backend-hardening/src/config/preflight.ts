import { dirname } from 'node:path';
import { toError } from '@backstage/errors';
import { exitWithReason } from '../start/exitWithReason';
import { checkPortalConfig } from './checkPortalConfig';
import type { ConfigCheck } from './ConfigProblem';
import { formatConfigProblems } from './formatConfigProblems';
import { loadConfig } from './loadConfig';
import { readKnownConfigKeys } from './readKnownConfigKeys';

/**
 * Reads and checks the configuration before anything starts. With problems it prints all of
 * them to stderr and ends the process with code 1; notes go to stdout.
 *
 * @param checks - checks of plugins for their own keys
 */
export async function preflight(checks: readonly ConfigCheck[]): Promise<void> {
  const startDir = dirname(require.main?.filename ?? process.cwd());
  try {
    const config = await loadConfig(process.argv);
    const problems = checkPortalConfig(config, checks, {
      knownKeys: readKnownConfigKeys(startDir),
    });
    for (const { key, problem, fix } of problems.filter(isNote)) {
      process.stdout.write(`Note: ${key}: ${problem} ${fix}\n`);
    }
    const message = formatConfigProblems(problems);
    if (message) {
      await exitWithReason(message);
    }
  } catch (error) {
    await exitWithReason(`The portal did not start: ${toError(error).message}`);
  }
}

function isNote({ severity }: { severity?: string }): boolean {
  return severity === 'note';
}
