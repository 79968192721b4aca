import { InputError } from '@backstage/errors';
import { buildVendorUrl } from './buildVendorUrl';

const base = new URL('https://acme.example/api');

it('appends the path to the base URL', () => {
  expect(buildVendorUrl(base, '/v1/things').href).toBe(
    'https://acme.example/api/v1/things',
  );
  expect(buildVendorUrl(new URL('https://acme.example'), '/v1').href).toBe(
    'https://acme.example/v1',
  );
  expect(base.href).toBe('https://acme.example/api');
});

it('encodes the query, repeats lists and leaves out what is not set', () => {
  expect(
    buildVendorUrl(base, '/v1', {
      filter: 'a = "b+c" & d',
      limit: 5,
      all: true,
      tag: ['x', 'y z'],
      cursor: undefined,
      sort: null,
      empty: '',
    }).search,
  ).toBe(
    '?filter=a%20%3D%20%22b%2Bc%22%20%26%20d&limit=5&all=true&tag=x&tag=y%20z&empty=',
  );
});

it.each([
  'v1',
  '',
  '/v1?x=1',
  '/v1#x',
  '/../v1',
  '/v1/%2e%2E/x',
  '/v1/.',
  '/a b',
  '/a\\b',
  '/a\nb',
])('refuses the path %j', path => {
  expect(() => buildVendorUrl(base, path)).toThrow(InputError);
});

it.each(['//evil.example/x', '/@evil.example', '/https://evil.example'])(
  'stays at the base URL for %s',
  path => {
    const url = buildVendorUrl(base, path);
    expect(url.host).toBe('acme.example');
    expect(url.pathname.startsWith('/api/')).toBe(true);
  },
);

it('refuses half a character in a query', () => {
  expect(() => buildVendorUrl(base, '/v1', { q: '\uD800' })).toThrow(
    InputError,
  );
});
