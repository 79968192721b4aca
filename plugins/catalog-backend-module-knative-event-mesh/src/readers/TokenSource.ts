import { readFile } from 'node:fs/promises';
import { isSendable, VendorError, type Clock } from '@internal/vendor-client';
import type { TokenSetting } from '../settings/EnvironmentSettings';
import { MESH_VENDOR_ID } from './meshVendor';

const MAX_AGE_MS = 60_000;

/** Where a token comes from. */
export interface TokenSourceOptions {
  credential: TokenSetting;
  /** Configuration key of the environment, for errors. */
  key: string;
  clock: Clock;
}

/** The token of an environment. A file is read anew for every run, and during a long one once a minute. */
export class TokenSource {
  private known?: { token: string; at: number };

  constructor(private readonly options: TokenSourceOptions) {}

  /** A run begins: what was read for an earlier one does not count. */
  renew(): void {
    this.known = undefined;
  }

  /** @throws VendorError which names the key and never repeats the token or the path. */
  async get(): Promise<string> {
    const { credential, clock } = this.options;
    if ('token' in credential) {
      return credential.token;
    }
    if (!this.known || clock.now() - this.known.at > MAX_AGE_MS) {
      this.known = {
        token: await this.readToken(credential.tokenFile),
        at: clock.now(),
      };
    }
    return this.known.token;
  }

  private async readToken(path: string): Promise<string> {
    const key = `${this.options.key}.tokenFile`;
    const text = await readFile(path, 'utf8').catch(() => {
      throw this.unusable(
        `The file of ${key} cannot be read. Check its path, and that the portal's process may read it.`,
      );
    });
    const token = text.trim();
    if (token === '') {
      throw this.unusable(
        `The file of ${key} is empty. Check what writes the token.`,
      );
    }
    if (!isSendable(token)) {
      throw this.unusable(
        `The token in the file of ${key} contains invalid characters, such as a line break. Check what writes it.`,
      );
    }
    return token;
  }

  private unusable(message: string): VendorError {
    return new VendorError({
      code: 'CREDENTIALS_REJECTED',
      vendor: MESH_VENDOR_ID,
      message,
    });
  }
}
