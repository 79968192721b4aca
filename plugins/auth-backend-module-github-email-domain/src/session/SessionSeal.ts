import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { z } from 'zod';

const PREFIX = 'cb1.';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts what the browser keeps in cookies for the portal (AES-256-GCM, key
 * derived from the OAuth client secret, so all replicas share it and a new
 * secret ends every session).
 *
 * The stock provider puts the bare GitHub token into the cookie and accepts
 * any GitHub token from there: one that the person gave to some other OAuth
 * app would do. A seal can only be made here.
 */
export class SessionSeal {
  readonly #key: Buffer;

  constructor(client: { clientId: string; clientSecret: string }) {
    this.#key = Buffer.from(
      hkdfSync(
        'sha256',
        client.clientSecret,
        client.clientId,
        'callboard github sign-in cookie',
        32,
      ),
    );
  }

  /** Encrypts a value; `purpose` keeps one kind of cookie from being used as another. */
  seal(purpose: string, value: unknown): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv);
    cipher.setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([
      iv,
      cipher.update(JSON.stringify(value), 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    return PREFIX + sealed.toString('base64url');
  }

  /** Decrypts a value; `undefined` when it was not sealed here for this purpose. */
  open<T>(
    purpose: string,
    sealed: string,
    schema: z.ZodType<T>,
  ): T | undefined {
    if (!sealed.startsWith(PREFIX)) {
      return undefined;
    }
    const bytes = Buffer.from(sealed.slice(PREFIX.length), 'base64url');
    if (bytes.length <= IV_BYTES + TAG_BYTES) {
      return undefined;
    }
    try {
      const decipher = createDecipheriv(
        'aes-256-gcm',
        this.#key,
        bytes.subarray(0, IV_BYTES),
        { authTagLength: TAG_BYTES },
      );
      decipher.setAAD(Buffer.from(purpose));
      decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
      const text = Buffer.concat([
        decipher.update(bytes.subarray(IV_BYTES, bytes.length - TAG_BYTES)),
        decipher.final(),
      ]).toString('utf8');
      return schema.safeParse(JSON.parse(text)).data;
    } catch {
      return undefined;
    }
  }
}
