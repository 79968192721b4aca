import { generateKeyPairSync } from 'node:crypto';
import { generate } from 'selfsigned';

/** A new key, and a certificate for localhost that it signed itself; both in PEM. */
export function createCertificate(): { key: string; cert: string } {
  // A key made by OpenSSL takes milliseconds, one made by selfsigned many seconds.
  const keyPair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const options = { keyPair, algorithm: 'sha256' };
  const { private: key, cert } = generate(
    [{ name: 'commonName', value: 'localhost' }],
    options,
  );
  return { key, cert };
}
