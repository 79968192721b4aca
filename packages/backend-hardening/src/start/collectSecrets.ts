import { createConfigSecretEnumerator } from '@backstage/backend-defaults/rootConfig';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { loadConfig } from '../config/loadConfig';
import { valuesOfSecretNames } from './valuesOfSecretNames';

const silent: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silent,
};

/**
 * The secrets that this process may know: in its environment and in its configuration, by
 * the name of their key and, when the schemas can be read, by what these mark as secret.
 * Never throws: what cannot be read may be the very reason why somebody asks.
 */
export async function collectSecrets(): Promise<string[]> {
  const secrets = valuesOfSecretNames(process.env);
  try {
    const config = await loadConfig(process.argv);
    secrets.push(...valuesOfSecretNames(config.getOptional()));
    secrets.push(...(await readMarkedSecrets(config)));
  } catch {
    // What was found until here has to do.
  }
  return secrets;
}

async function readMarkedSecrets(config: Config): Promise<Iterable<string>> {
  const enumerate = await createConfigSecretEnumerator({ logger: silent });
  return enumerate(config);
}
