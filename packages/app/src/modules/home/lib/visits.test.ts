import { visitedEntity, visitPath } from './visits';

describe('visitPath', () => {
  it.each([
    ['/catalog/default/component/shop', '/catalog/default/component/shop'],
    ['/catalog/default/component/shop/', '/catalog/default/component/shop'],
    ['/catalog/default/component/shop/ci', '/catalog/default/component/shop'],
    ['/docs/default/component/shop/a/b/', '/docs/default/component/shop'],
    ['/catalog', '/catalog'],
    ['/', '/'],
  ])('%s is remembered as %s', (pathname, expected) => {
    expect(visitPath(pathname)).toBe(expected);
  });
});

describe('visitedEntity', () => {
  it('knows entity pages and documentation', () => {
    expect(visitedEntity('/catalog/default/component/shop/docs')).toEqual({
      area: 'catalog',
      entityRef: 'component:default/shop',
    });
    expect(visitedEntity('/docs/default/api/orders')).toEqual({
      area: 'docs',
      entityRef: 'api:default/orders',
    });
  });

  it.each(['/', '/catalog', '/docs', '/create/a/b/c', '/catalog/default/api'])(
    'forgets %s',
    pathname => {
      expect(visitedEntity(pathname)).toBeUndefined();
    },
  );
});
