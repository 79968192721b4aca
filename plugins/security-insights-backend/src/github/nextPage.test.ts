import { nextPage } from './nextPage';

const BASE = 'https://api.github.com/repositories/1/alerts';

describe('nextPage', () => {
  it.each([
    [
      `<${BASE}?state=open&per_page=100&page=2>; rel="next", <${BASE}?page=4>; rel="last"`,
      { name: 'page', value: '2' },
    ],
    [
      `<${BASE}?page=1>; rel="prev", <${BASE}?page=3>; rel="next"`,
      { name: 'page', value: '3' },
    ],
    [
      `<${BASE}?per_page=100&after=Y3Vyc29yOjEwMA%3D%3D>; rel="next"`,
      { name: 'after', value: 'Y3Vyc29yOjEwMA==' },
    ],
    [`<${BASE}?after=a,b>; rel=next`, { name: 'after', value: 'a,b' }],
    [
      `<${BASE}?page=2>; title="x"; rel="next"; foo`,
      { name: 'page', value: '2' },
    ],
  ])('reads %s', (link, position) => {
    expect(nextPage(link)).toEqual(position);
  });

  it.each([
    null,
    '',
    'nonsense',
    `<${BASE}?page=1>; rel="prev"`,
    `<${BASE}?page=2>; rel="nextish"`,
    `<${BASE}>; rel="next"`,
    `<${BASE}?page=0>; rel="next"`,
    `<${BASE}?page=-1>; rel="next"`,
    `<${BASE}?page=2e3>; rel="next"`,
    `<${BASE}?after=${'a'.repeat(2001)}>; rel="next"`,
    '</relative?page=2>; rel="next"',
  ])('takes %s for the last page', link => {
    expect(nextPage(link)).toBeUndefined();
  });

  it('takes the position and never the address', () => {
    expect(nextPage('<https://evil.example/steal?page=2>; rel="next"')).toEqual(
      { name: 'page', value: '2' },
    );
  });

  it('is done soon with a long nonsense', () => {
    const started = performance.now();
    expect(nextPage('<'.repeat(100_000))).toBeUndefined();
    expect(nextPage(`<${'a, '.repeat(50_000)}`)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
