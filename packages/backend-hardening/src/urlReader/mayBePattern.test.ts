import { mayBePattern } from './mayBePattern';

describe('mayBePattern', () => {
  it.each([
    'https://github.com/acme/shop/blob/main/services/*/catalog-info.yaml',
    'https://github.com/acme/shop/blob/main/**/a.yaml',
    'https://github.com/acme/shop/blob/main/%2A.yaml',
    'https://github.com/acme/shop/blob/main/{a,b}.yaml',
    'https://github.com/acme/shop/blob/main/%7Ba,b%7D.yaml',
    'https://github.com/acme/shop/blob/main/catalog-inf%3F.yaml',
    'https://github.com/acme/shop/blob/main/+(a|b).yaml',
    'https://github.com/acme/shop/blob/main/[ab].yaml',
    'https://dev.azure.com/acme/p/_git/shop?path=/*/catalog-info.yaml',
  ])('does not rule out %s', url => {
    expect(mayBePattern(new URL(url))).toBe(true);
  });

  it.each([
    'https://github.com/acme/shop/blob/main/catalog-info.yaml',
    'https://github.com/acme/shop/blob/main/a%20b%zz.yaml',
    'https://dev.azure.com/acme/p/_git/shop?path=/catalog-info.yaml&version=GBmain',
  ])('rules out %s', url => {
    expect(mayBePattern(new URL(url))).toBe(false);
  });
});
