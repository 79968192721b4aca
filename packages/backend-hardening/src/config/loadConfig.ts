import type { Config } from '@backstage/config';
import { ConfigSources } from '@backstage/config-loader';
import { toError } from '@backstage/errors';

/**
 * Reads the configuration from the same places as the backend will, `--config` arguments and
 * `APP_CONFIG_*` variables included, once and without watching it.
 *
 * @throws Error whose message is one line without any content of a file: parsers quote the
 * line they fail at, and that line may hold a secret.
 */
export async function loadConfig(argv: string[]): Promise<Config> {
  try {
    return await readOnce(ConfigSources.default({ argv, watch: false }));
  } catch (error) {
    const where = (await findBrokenFile(argv)) ?? 'its files';
    throw new Error(
      `The configuration cannot be read from ${where}: ${
        toError(error).message.split('\n', 1)[0]
      }`,
    );
  }
}

// The message of a YAML error does not say which file it is about.
async function findBrokenFile(argv: string[]): Promise<string | undefined> {
  for (const target of ConfigSources.parseArgs(argv)) {
    try {
      await readOnce(
        ConfigSources.defaultForTargets({ targets: [target], watch: false }),
      );
    } catch {
      return target.target;
    }
  }
  return undefined;
}

async function readOnce(
  source: Parameters<typeof ConfigSources.toConfig>[0],
): Promise<Config> {
  const config = await ConfigSources.toConfig(source);
  config.close();
  return config;
}
