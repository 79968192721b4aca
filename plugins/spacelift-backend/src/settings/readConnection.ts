import { toError } from '@backstage/errors';
import { reportMissing, type SettingsReader } from '@internal/vendor-client';
import { parseHostUrl } from './parseHostUrl';
import type { SpaceliftConnection } from './SpaceliftSettings';

/** The keys of the connection with their environment variables. */
export const connectionKeys = {
  hostUrl: 'SPACELIFT_HOST_URL',
  apiKey: 'SPACELIFT_API_KEY',
  apiSecret: 'SPACELIFT_API_SECRET',
} as const;

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
  return reader.credential(
    key,
    'API key',
    `Set it to what Spacelift showed when the API key was made, best through the environment variable ${connectionKeys[key]}.`,
  );
}

/** The three keys that belong together; undefined when none is set, or when one of them is wrong or missing. */
export function readConnection(
  reader: SettingsReader,
): SpaceliftConnection | undefined {
  reportMissing(reader, connectionKeys, 'none of the three');
  const origin = readOrigin(reader);
  const keyId = readCredential(reader, 'apiKey');
  const keySecret = readCredential(reader, 'apiSecret');
  return origin && keyId !== undefined && keySecret !== undefined
    ? { origin, keyId, keySecret }
    : undefined;
}
