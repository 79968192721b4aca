import fc from 'fast-check';
import { publicAddress } from './publicAddress';

it.each<[string, string | undefined]>([
  [
    'https://hooks.example.com/services/T00/B00/SECRET',
    'https://hooks.example.com/…',
  ],
  ['https://hooks.example.com:8443', 'https://hooks.example.com:8443'],
  ['https://hooks.example.com/', 'https://hooks.example.com'],
  ['https://hooks.example.com/?sig=SECRET', 'https://hooks.example.com/…'],
  ['https://hooks.example.com/#SECRET', 'https://hooks.example.com/…'],
  ['https://SECRET:SECRET@hooks.example.com', 'https://hooks.example.com'],
  [
    'http://mailer.shop.svc.cluster.local/SECRET',
    'http://mailer.shop.svc.cluster.local/…',
  ],
  [
    'kafka://user:SECRET@kafka.example.com/topic',
    'kafka://kafka.example.com/…',
  ],
  ['urn:SECRET', 'urn:…'],
  ['file:///SECRET', 'file:…'],
  ['/relative', undefined],
  ['', undefined],
])('%s is shown as %s', (text, shown) => {
  expect(publicAddress(text)).toBe(shown);
});

it('shows nothing but scheme, host and port of any address', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      text => {
        const { origin } = new URL(text);
        expect([origin, `${origin}/…`]).toContain(publicAddress(text));
      },
    ),
  );
});
