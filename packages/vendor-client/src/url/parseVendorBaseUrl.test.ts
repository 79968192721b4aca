import { InputError } from '@backstage/errors';
import { parseVendorBaseUrl } from './parseVendorBaseUrl';

const key = 'acme.endpoint';

it.each([
  ['https://us2.app.acme.example', 'https://us2.app.acme.example/'],
  ['  https://acme.example/  ', 'https://acme.example/'],
  ['https://acme.example:8443/api//', 'https://acme.example:8443/api'],
  ['HTTPS://ACME.example', 'https://acme.example/'],
  ['https://10.1.2.3', 'https://10.1.2.3/'],
  ['http://localhost:7103', 'http://localhost:7103/'],
  ['http://127.0.0.1:7103', 'http://127.0.0.1:7103/'],
  ['http://127.9.9.9', 'http://127.9.9.9/'],
  ['http://[::1]:7103', 'http://[::1]:7103/'],
])('accepts %s', (value, href) => {
  expect(parseVendorBaseUrl(value, { key }).href).toBe(href);
});

it.each([
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['an object', {}],
  ['empty text', ''],
  ['blanks', '  '],
  ['a bare host', 'acme.example'],
  ['a scheme without slashes', 'https:acme.example'],
  ['backslashes', 'https:\\\\acme.example'],
  ['a relative address', '//acme.example'],
  ['no host', 'https://'],
  ['a blank inside', 'https://acme .example'],
  ['a line break inside', 'https://acme\n.example'],
  ['another scheme', 'ftp://acme.example'],
  ['a mail address', 'mailto://ops@acme.example'],
  ['a file', 'file:///etc/passwd'],
  ['http', 'http://acme.example'],
  ['http to a name that begins like loopback', 'http://localhost.evil.example'],
  [
    'http to an address that begins like loopback',
    'http://127.0.0.1.evil.example',
  ],
  ['http to an unspecified address', 'http://0.0.0.0'],
  ['http to the metadata address', 'http://169.254.169.254'],
  ['a query', 'https://acme.example?token=hunter2'],
  ['an empty query', 'https://acme.example?'],
  ['a fragment', 'https://acme.example/#/secure'],
  ['a user name', 'https://hunter2@acme.example'],
  ['a password', 'https://me:hunter2@acme.example'],
  ['a password over http', 'http://me:hunter2@localhost'],
  ['a placeholder of the documents', 'https://<region>.acme.example'],
  ['a placeholder of the configuration', 'https://${ACME_HOST}'],
])('refuses %s, naming the key and not the value', (_name, value) => {
  const parse = () => parseVendorBaseUrl(value, { key });
  expect(parse).toThrow(InputError);
  expect(parse).toThrow(key);
  expect(parse).not.toThrow('hunter2');
  expect(parse).toThrow(/(?:example\.com|Remove|Replace|Use https)/);
});

it('accepts http elsewhere when that is allowed, and nothing more', () => {
  const allowed = { key, allowHttp: true };
  expect(parseVendorBaseUrl('http://acme.svc', allowed).href).toBe(
    'http://acme.svc/',
  );
  expect(() => parseVendorBaseUrl('ftp://acme.svc', allowed)).toThrow(key);
});

it('sees through other spellings of an address', () => {
  expect(parseVendorBaseUrl('http://0x7f.1:80', { key }).hostname).toBe(
    '127.0.0.1',
  );
});
