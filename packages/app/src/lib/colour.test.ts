import { contrast, isHexColour, mix, mostReadable } from './colour';

describe('isHexColour', () => {
  it.each(['#000000', '#A1b2C3'])('accepts %s', value => {
    expect(isHexColour(value)).toBe(true);
  });

  it.each([
    '',
    '#fff',
    '#12345',
    '#1234567',
    'red',
    '#00000g',
    'url(https://evil.example/x)',
    '#000000; background: red',
  ])('refuses %p', value => {
    expect(isHexColour(value)).toBe(false);
  });
});

describe('mix', () => {
  it('keeps, replaces and blends', () => {
    expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
    expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
    expect(mix('#000000', '#ff8000', 0.5)).toBe('#804000');
  });

  it('names the text that is no colour', () => {
    expect(() => mix('#000000', 'white', 0.5)).toThrow(
      "'white' is not a colour of the form #rrggbb",
    );
  });
});

describe('contrast', () => {
  it('goes from 1 to 21, whatever the order', () => {
    expect(contrast('#123456', '#123456')).toBe(1);
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
  });
});

describe('mostReadable', () => {
  it('takes white on dark and black on light', () => {
    expect(mostReadable('#222222', ['#000000', '#ffffff'])).toBe('#ffffff');
    expect(mostReadable('#ffee99', ['#000000', '#ffffff'])).toBe('#000000');
  });
});
