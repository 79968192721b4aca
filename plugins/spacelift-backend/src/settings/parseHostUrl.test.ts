import { parseHostUrl } from './parseHostUrl';

const parse = (value: string, allowHttp = false) =>
  parseHostUrl(value, { allowHttp }).href;

describe('parseHostUrl', () => {
  it.each([
    ['acme.app.spacelift.io', 'https://acme.app.spacelift.io/'],
    ['https://acme.app.spacelift.io', 'https://acme.app.spacelift.io/'],
    ['https://acme.app.spacelift.io/', 'https://acme.app.spacelift.io/'],
    ['https://acme.app.spacelift.io/graphql', 'https://acme.app.spacelift.io/'],
    [
      'https://acme.app.spacelift.io/graphql/',
      'https://acme.app.spacelift.io/',
    ],
    ['acme.app.spacelift.io/graphql', 'https://acme.app.spacelift.io/'],
    [' \tacme.app.us.spacelift.io\n', 'https://acme.app.us.spacelift.io/'],
    ['HTTPS://ACME.app.spacelift.io', 'https://acme.app.spacelift.io/'],
    ['spacelift.acme.example:8443', 'https://spacelift.acme.example:8443/'],
    [
      'https://spacelift.acme.example:8443/',
      'https://spacelift.acme.example:8443/',
    ],
    ['https://spacelift', 'https://spacelift/'],
    ['spacelift:8443', 'https://spacelift:8443/'],
    ['http://localhost:7104', 'http://localhost:7104/'],
    ['http://127.0.0.1:7104/graphql', 'http://127.0.0.1:7104/'],
    ['http://127.9.8.7', 'http://127.9.8.7/'],
    ['http://[::1]:7104', 'http://[::1]:7104/'],
    ['localhost', 'https://localhost/'],
    ['10.0.0.7', 'https://10.0.0.7/'],
  ])('row 1: %j means %s', (value, expected) => {
    expect(parse(value)).toBe(expected);
  });

  it.each([
    ['', 'not an absolute URL'],
    ['   ', 'not an absolute URL'],
    ['acme', 'acme.app.spacelift.io for an account named acme'],
    ['https://<your-subdomain>.app.spacelift.io', 'placeholder'],
    ['<your-subdomain>', 'placeholder'],
    ['${SPACELIFT_HOST_URL}', 'placeholder'],
    ['https://${ACCOUNT}.app.spacelift.io', 'placeholder'],
    ['http://acme.app.spacelift.io', 'uses http'],
    ['http://127.0.0.1.evil.example', 'uses http'],
    ['http://localhost.evil.example', 'uses http'],
    ['ftp://acme.app.spacelift.io', 'neither https nor http'],
    ['https://key:secret@acme.app.spacelift.io', 'user name or password'],
    ['key@acme.app.spacelift.io', 'user name or password'],
    ['https://acme.app.spacelift.io?key=1', 'query or fragment'],
    ['https://acme.app.spacelift.io/#/stacks', 'query or fragment'],
    ['https://acme.app.spacelift.io/stacks', 'has a path'],
    ['https://acme.app.spacelift.io/graphql/v2', 'has a path'],
    ['https://acme .app.spacelift.io', 'not an absolute URL'],
    ['https://', 'not an absolute URL'],
    ['https:acme.app.spacelift.io', 'not an absolute URL'],
    ['acme.app.spacelift.io:port', 'not an absolute URL'],
    ['acme\\app', 'not an absolute URL'],
  ])('row 1: %j is refused', (value, words) => {
    expect(() => parse(value)).toThrow(words);
    expect(() => parse(value)).toThrow('spacelift.hostUrl');
    expect(() => parse(value)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('row 1: plain http elsewhere only when the operator allows it', () => {
    expect(parse('http://simulator:7104', true)).toBe('http://simulator:7104/');
    expect(parse('acme.app.spacelift.io', true)).toBe(
      'https://acme.app.spacelift.io/',
    );
  });

  it('never repeats what was written, which may hold a credential', () => {
    expect(() =>
      parse('https://KEYID:s3cret@acme.app.spacelift.io'),
    ).not.toThrow(/s3cret|KEYID/);
  });
});
