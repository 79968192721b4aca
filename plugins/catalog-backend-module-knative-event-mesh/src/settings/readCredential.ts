import { isSendable, type SettingsReader } from '@internal/vendor-client';
import type { TokenSetting } from './EnvironmentSettings';

const TOKEN_FIX =
  'Set it to the token of a service account that may read the mesh, best through an environment variable such as KNATIVE_EVENT_MESH_TOKEN.';

/** Reads `token` or `tokenFile`. No problem repeats the token. */
export function readCredential(
  reader: SettingsReader,
): TokenSetting | undefined {
  const token = reader.text('token', TOKEN_FIX);
  const tokenFile = reader.text(
    'tokenFile',
    'Write the path of a file that holds the token.',
  );
  if (reader.has('token') && reader.has('tokenFile')) {
    return reader.report(
      'tokenFile',
      'The token is set too, so that it is not clear which of the two counts.',
      'Remove one of the two.',
    );
  }
  if (tokenFile !== undefined) {
    return { tokenFile };
  }
  if (!reader.has('token')) {
    return reader.report(
      'token',
      'It is not set, and tokenFile is not either.',
      TOKEN_FIX,
    );
  }
  if (token === undefined) {
    return undefined;
  }
  return isSendable(token)
    ? { token }
    : reader.report(
        'token',
        'The token contains invalid characters, such as a line break.',
        'Copy it again, in one line.',
      );
}
