import { applyLook } from './applyLook';

describe('applyLook', () => {
  afterEach(() => {
    window.localStorage.clear();
    window.history.replaceState(null, '', '/');
  });

  it.each([
    ['/?theme=dark', 'dark'],
    ['/', 'light'],
    ['/?theme=blue', 'light'],
  ])('chooses the theme of %s', (address, theme) => {
    window.history.replaceState(null, '', address);
    applyLook();
    expect(window.localStorage.getItem('theme')).toBe(theme);
  });
});
