import { splitValueList } from './splitValueList';

describe('splitValueList', () => {
  it.each([
    ['a', ['a']],
    [' a , b,a,, ', ['a', 'b']],
    ['', []],
    [' , \t', []],
    ['two words, "quoted, apart"', ['two words', '"quoted', 'apart"']],
  ])('reads %j', (text, values) => {
    expect(splitValueList(text)).toEqual(values);
  });
});
