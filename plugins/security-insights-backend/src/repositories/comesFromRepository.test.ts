import { component, type ComponentFacts } from '../__fixtures__/entities';
import { repository } from '../__fixtures__/repository';
import { comesFromRepository } from './comesFromRepository';

const comes = (facts: ComponentFacts) =>
  comesFromRepository(component('carts', facts), repository);

const MAIN = 'url:https://github.com/acme/carts/blob/main/catalog-info.yaml';
const HASH = 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3';

describe('comesFromRepository', () => {
  it.each([
    'file:/etc/callboard/catalog.yaml',
    MAIN,
    'url:https://github.com/Acme/Carts/tree/main/services/a/catalog-info.yaml',
    'url:https://github.com/acme/carts/raw/release-1.2/catalog-info.yaml',
    'url:https://github.com/acme/carts/blob/v1.2.3/catalog-info.yaml',
    'url:https://github.com/acme/carts/blob/main/services/*/catalog-info.yaml',
    'url:https://github.com/acme/carts/blob/main/src/tree/catalog-info.yaml',
  ])('is true for %s', location => {
    expect(comes({ location })).toBe(true);
  });

  it.each([
    'url:https://github.com/acme/carts-fork/blob/main/catalog-info.yaml',
    'url:https://github.com/mallory/carts/blob/main/catalog-info.yaml',
    'url:https://evil.example/acme/carts/blob/main/catalog-info.yaml',
    'url:https://github.com@evil.example/acme/carts/blob/main/a.yaml',
    'url:https://github.com/acme/carts/../../mallory/x/blob/main/a.yaml',
    'url:https://github.com/acme/carts/blob/main/../../x/a.yaml',
    'url:https://github.com/acme/carts/%2e%2e/%2e%2e/mallory/x/a.yaml',
    'url:https://github.com/acme/carts/..%2f..%2fmallory/x/a.yaml',
    'url:https://github.com/acme/carts/\\..\\..\\mallory\\x.yaml',
    'url:https://github.com/acme/carts',
    'url:https://github.com/acme/carts/catalog-info.yaml',
    'url:https://github.com/acme/carts/blob/main',
    'url:https://github.com/acme/carts/edit/main/catalog-info.yaml',
    'url:http://github.com/acme/carts/blob/main/catalog-info.yaml',
    'bootstrap:bootstrap',
    'nonsense',
  ])('is false for %s', location => {
    expect(comes({ location })).toBe(false);
  });

  // GitHub serves commits of forks and pull requests under the address of the repository.
  it.each([
    `blob/${HASH}/catalog-info.yaml`,
    `tree/${HASH.toLocaleUpperCase('en-US')}/catalog-info.yaml`,
    `raw/${HASH.slice(0, 7)}/catalog-info.yaml`,
    `blob/${HASH}${HASH.slice(0, 24)}/catalog-info.yaml`,
    `blob/v1.0-3-g${HASH.slice(0, 7)}/catalog-info.yaml`,
    `blob/main&ref=${HASH}/catalog-info.yaml`,
    `blob/main?ref=${HASH}/catalog-info.yaml`,
    `blob/main%26ref=${HASH}/catalog-info.yaml`,
    `blob/main/catalog-info.yaml?ref=${HASH}`,
    `blob/main/catalog-info.yaml&ref=${HASH}`,
    `blob/main/catalog-info.yaml#${HASH}`,
    `blob/main~0/catalog-info.yaml`,
    `blob/main:${HASH}/catalog-info.yaml`,
    `blob/refs/pull/7/head/catalog-info.yaml`,
    `blob/pull/7/head/catalog-info.yaml`,
  ])('is false for what may be of a fork: %s', path => {
    expect(
      comes({ location: `url:https://github.com/acme/carts/${path}` }),
    ).toBe(false);
  });

  it.each([
    // Backstage's parser takes these for addresses of another kind of server, or of another repository.
    'url:https://github.com/acme/carts/blob/main/projects/mallory/repos/x/raw/*.yaml',
    'url:https://github.com/acme/carts/blob/main/users/mallory/repos/x/raw/a.yaml',
    'url:https://github.com/acme/carts/blob/main/-/blob/x/catalog-info.yaml',
    'url:https://github.com/acme/carts/raw/main/x/blob/y/catalog-info.yaml',
  ])('is false for what the catalog reads elsewhere: %s', location => {
    expect(comes({ location })).toBe(false);
    // The catalog gives what it finds so the address of the repository.
    expect(comes({ location: MAIN, origin: location })).toBe(false);
  });

  it('is false for what another repository has brought into the catalog', () => {
    const origin = 'url:https://github.com/mallory/x/blob/main/all.yaml';
    expect(comes({ location: MAIN, origin })).toBe(false);
    expect(comes({ location: MAIN, origin: 'nonsense' })).toBe(false);
  });

  it('is true for what a list of the repository itself has brought', () => {
    expect(
      comes({
        location: 'url:https://github.com/acme/carts/blob/main/a/catalog.yaml',
        origin: 'url:https://github.com/acme/carts/blob/main/all.yaml',
      }),
    ).toBe(true);
  });

  it('does not go by what the authors can write', () => {
    expect(
      comes({
        location: 'url:https://github.com/mallory/x/blob/main/a.yaml',
        source: 'url:https://github.com/acme/carts/',
      }),
    ).toBe(false);
  });
});
