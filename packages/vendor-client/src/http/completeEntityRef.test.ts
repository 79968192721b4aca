import { completeEntityRef } from './completeEntityRef';

describe('completeEntityRef', () => {
  it.each([
    ['carts', 'component:default/carts'],
    ['resource:carts-db', 'resource:default/carts-db'],
    ['Component:Shop/Carts', 'component:shop/carts'],
  ])('completes %s', (text, complete) => {
    expect(completeEntityRef(text)).toBe(complete);
  });

  it.each(['', ':', 'component:/'])('refuses %j', text => {
    expect(() => completeEntityRef(text)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining('component:default/carts'),
      }),
    );
  });
});
