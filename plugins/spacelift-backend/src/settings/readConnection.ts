import { toError } from '@backstage/errors';
import type { SettingsReader } from '@internal/vendor-client';
import { parseHostUrl } from './parseHostUrl';
import type { SpaceliftConnection } from './SpaceliftSettings';

/** The keys of the connection with their environment variables. */
export const connectionKeys = {
  hostUrl: 'SPACELIFT_HOST_URL',
  apiKey: 'SPACELIFT_API_KEY',
  apiSecret: 'SPACELIFT_API_SECRET',
} as const;

type ConnectionKey = keyof typeof connectionKeys;
const names: readonly ConnectionKey[] = ['hostUrl', 'apiKey', 'apiSecret'];

function readOrigin(reader: SettingsReader): URL | undefined {
  const fix =
    'Write the address of your account, for example https://acme.app.spacelift.io.';
  const value = reader.text('hostUrl', fix);
  try {
    return value === undefined
      ? undefined
      : parseHostUrl(value, {
          allowHttp: reader.flag('allowInsecureHttp', false),
        });
  } catch (error) {
    return reader.report('hostUrl', toError(error).message, fix);
  }
}

function readCredential(
  reader: SettingsReader,
  key: 'apiKey' | 'apiSecret',
): string | undefined {
  const fix = `Set it to what Spacelift showed when the API key was made, best through the environment variable ${connectionKeys[key]}.`;
  const value = reader.text(key, fix);
  if (value !== undefined && !/^[\x21-\x7e]+$/.test(value)) {
    return reader.report(
      key,
      'It holds spaces or characters that no API key has.',
      fix,
    );
  }
  return value;
}

/** The three keys that belong together; undefined when none is set, or when one of them is wrong or missing. */
export function readConnection(
  reader: SettingsReader,
): SpaceliftConnection | undefined {
  const set = names.filter(name => reader.has(name));
  for (const missing of names.filter(name => !reader.has(name))) {
    if (set.length > 0) {
      reader.report(
        missing,
        `${set.map(name => `spacelift.${name}`).join(' and ')} ${
          set.length > 1 ? 'are' : 'is'
        } set, and this key is not.`,
        `Set spacelift.${missing} (environment variable ${connectionKeys[missing]}) too, or none of the three.`,
      );
    }
  }
  const origin = readOrigin(reader);
  const keyId = readCredential(reader, 'apiKey');
  const keySecret = readCredential(reader, 'apiSecret');
  return origin && keyId !== undefined && keySecret !== undefined
    ? { origin, keyId, keySecret }
    : undefined;
}
