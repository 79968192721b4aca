import { InputError } from '@backstage/errors';
import * as fc from 'fast-check';
import { vendorPath } from './vendorPath';

it('encodes every value as one segment', () => {
  expect(vendorPath`/results/${'a/b?c#d e%2e'}/pages/${3}`).toBe(
    '/results/a%2Fb%3Fc%23d%20e%252e/pages/3',
  );
});

it('leaves a path without values as it is', () => {
  expect(vendorPath`/graphql`).toBe('/graphql');
});

it.each(['', '.', '..', '\uD800'])('refuses the value %j', value => {
  expect(() => vendorPath`/results/${value}`).toThrow(InputError);
});

it('refuses a dot segment that text and value make together', () => {
  expect(() => vendorPath`/results/.${'.'}/x`).toThrow(InputError);
  expect(() => vendorPath`/results/%2e${'.'}/x`).toThrow(InputError);
});

it('keeps every value in its place', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), value => {
      fc.pre(value !== '.' && value !== '..');
      const path = vendorPath`/a/${value}/b`;
      const segments = new URL(path, 'https://acme.example').pathname.split(
        '/',
      );
      expect(segments).toHaveLength(4);
      expect(decodeURIComponent(segments[2])).toBe(value);
    }),
  );
});
