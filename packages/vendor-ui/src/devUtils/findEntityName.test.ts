import { findEntityName } from './findEntityName';

describe('findEntityName', () => {
  afterEach(() => window.history.replaceState(null, '', '/'));

  it.each([
    ['/catalog/default/component/carts', 'carts'],
    ['/catalog/default/system/sock-shop/spacelift?x=/y', 'sock-shop'],
    ['/catalog/sock-shop/api/carts', undefined],
    ['/spacelift?state=/catalog/default/component/carts', undefined],
  ])('reads %s', (address, name) => {
    window.history.replaceState(null, '', address);
    expect(findEntityName()).toBe(name);
  });
});
