import { isAppUrl } from './isAppUrl';

const app = 'https://portal.example/base';

describe('isAppUrl', () => {
  it.each([
    'https://portal.example',
    'https://portal.example/',
    'https://portal.example/catalog?filter=a#b',
    'https://portal.example:443/catalog',
    'https://PORTAL.example/catalog',
    '/catalog',
    '/catalog?next=https://evil.example',
    '/',
  ])('accepts %s', target => {
    expect(isAppUrl(target, app)).toBe(true);
  });

  it.each([
    'https://evil.example/phish',
    'http://portal.example/',
    'https://portal.example:8443/',
    'https://portal.example.evil.example/',
    'https://portal.example@evil.example/',
    'https://evil.example/https://portal.example/',
    'https://portal.example,https://evil.example',
    '//evil.example/phish',
    '///evil.example/phish',
    '/\\evil.example/phish',
    '\\\\evil.example/phish',
    '/\t/evil.example/phish',
    '\t//evil.example/phish',
    ' https://evil.example/phish',
    'https:evil.example',
    'http:evil.example',
    ['javascript', 'alert(1)'].join(':'),
    ['JaVaScRiPt', 'alert(1)//https://portal.example/'].join(':'),
    'java\nscript:alert(1)',
    'data:text/html,hello',
    'blob:https://portal.example/0-0-0-0',
    'file:///etc/passwd',
    'catalog',
    'null',
    ' ',
    '[object Object]',
  ])('refuses %j', target => {
    expect(isAppUrl(target, app)).toBe(false);
  });
});
