import { createConfigSecretEnumerator } from '@backstage/backend-defaults/rootConfig';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { loadConfig } from '../config/loadConfig';

const silent: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silent,
};

/**
 * The values that the configuration marks as secret. Empty when the configuration or its
 * schema cannot be read, which may be the very reason why somebody asks.
 */
export async function collectSecrets(): Promise<Iterable<string>> {
  try {
    const enumerate = await createConfigSecretEnumerator({ logger: silent });
    return enumerate(await loadConfig(process.argv));
  } catch {
    return [];
  }
}
