import { orderItems } from './orderItems';

const socks = [
  { name: 'b', pairs: 2 },
  { name: 'a', pairs: 2 },
  { name: 'c', pairs: 1 },
];
const fields = {
  name: (sock: { name: string }) => sock.name,
  pairs: (sock: { pairs: number }) => sock.pairs,
};

function order(field: string, direction: 'ASC' | 'DESC') {
  return orderItems(socks, { field, direction }, fields)
    .map(({ name }) => name)
    .join('');
}

describe('orderItems', () => {
  it('orders both ways and leaves equal items as they were', () => {
    expect(order('name', 'ASC')).toBe('abc');
    expect(order('name', 'DESC')).toBe('cba');
    expect(order('pairs', 'ASC')).toBe('cba');
    expect(order('pairs', 'DESC')).toBe('bac');
    expect(orderItems(socks, null, fields)).toEqual(socks);
  });

  it('refuses what it cannot order by', () => {
    expect(() => order('toString', 'ASC')).toThrow(
      'cannot order by field "toString"',
    );
  });
});
