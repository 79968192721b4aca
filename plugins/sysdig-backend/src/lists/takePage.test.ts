import { takePage } from './takePage';

describe('takePage', () => {
  const many = Array.from({ length: 60 }, (_, index) => index);
  it('gives 25 lines from the start unless told', () => {
    expect(takePage(many, {})).toEqual(many.slice(0, 25));
    expect(takePage(many, { offset: 50, limit: 25 })).toEqual(many.slice(50));
    expect(takePage(many, { offset: 60 })).toEqual([]);
  });
});
