import { pageUrl, relativeUrl } from './urls';

describe('pageUrl', () => {
  it.each([
    ['index.md', ''],
    ['README.md', ''],
    ['readme.md', 'readme/'],
    ['guide.md', 'guide/'],
    ['guide.markdown', 'guide/'],
    ['a/index.md', 'a/'],
    ['a/b.c.md', 'a/b.c/'],
    ['a/myindex.md', 'a/myindex/'],
  ])('%s has the address %j', (page, url) => {
    expect(pageUrl(page)).toBe(url);
  });
});

describe('relativeUrl', () => {
  it.each([
    ['', '', './'],
    ['', 'a/', 'a/'],
    ['a/', '', '../'],
    ['a/b/', 'a/c/', '../c/'],
    ['a/b/', 'a/b/', './'],
    ['a/', 'a/b/', 'b/'],
    ['a/b/', 'x.png', '../../x.png'],
    ['', 'a b/ü?#.png', 'a%20b/%C3%BC%3F%23.png'],
    ['', 'data:text/', 'data%3Atext/'],
    ['', '//evil/', './//evil/'],
  ])('from %j to %j is %j', (from, to, link) => {
    expect(relativeUrl(from, to)).toBe(link);
  });
});
