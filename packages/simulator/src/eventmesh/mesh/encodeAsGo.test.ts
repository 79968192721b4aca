import { encodeAsGo } from './encodeAsGo';

describe('encodeAsGo', () => {
  it('escapes what matters to HTML and ends with a line break', () => {
    expect(encodeAsGo({ text: '<b> & "c"\u2028' })).toBe(
      '{"text":"\\u003cb\\u003e \\u0026 \\"c\\"\\u2028"}\n',
    );
  });

  it('keeps the order of fields, nulls and empty lists', () => {
    const value = { b: null, a: [], nested: { z: 1, y: '>' } };

    expect(JSON.parse(encodeAsGo(value))).toEqual(value);
    expect(encodeAsGo(value)).toBe(
      '{"b":null,"a":[],"nested":{"z":1,"y":"\\u003e"}}\n',
    );
  });
});
