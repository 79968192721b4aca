import { SysdigLinks } from './SysdigLinks';

const linksOf = (endpoint: string, backlink?: string) =>
  new SysdigLinks({
    endpoint: new URL(endpoint),
    backlink: backlink === undefined ? undefined : new URL(backlink),
  });

describe('SysdigLinks', () => {
  it.each([
    ['https://secure.sysdig.com', 'https://secure.sysdig.com/'],
    ['https://us2.app.sysdig.com', 'https://us2.app.sysdig.com/secure/'],
    ['https://eu1.app.sysdig.com/', 'https://eu1.app.sysdig.com/secure/'],
    ['https://app.us4.sysdig.com', 'https://app.us4.sysdig.com/secure/'],
    ['https://app.au1.sysdig.com', 'https://app.au1.sysdig.com/secure/'],
    ['https://app.in1.sysdig.com', 'https://app.in1.sysdig.com/secure/'],
    ['https://sysdig.acme.example', 'https://sysdig.acme.example/'],
    ['https://acme.example/sysdig', 'https://acme.example/sysdig/'],
    ['http://localhost:7103', 'http://localhost:7103/'],
    // Not one of Sysdig's own hosts, however it ends.
    ['https://notsysdig.com', 'https://notsysdig.com/'],
  ])('row 12: the pages of %s start at %s', (endpoint, home) => {
    expect(linksOf(endpoint).home).toBe(home);
  });

  it('row 12: a backlink wins, with or without its last slash', () => {
    const home = 'https://ui.acme.example/secure/';
    expect(linksOf('https://us2.app.sysdig.com', home).home).toBe(home);
    expect(
      linksOf('https://us2.app.sysdig.com', 'https://ui.acme.example/secure')
        .home,
    ).toBe(home);
  });

  it('row 12: filters and ids are encoded', () => {
    const links = linksOf('https://us2.app.sysdig.com');
    const filter = 'freeText = "a&b#c \\" ü" and vendor = "x?y=z"';
    const url = links.list('registry', filter);
    expect(url).toMatch(
      /^https:\/\/us2\.app\.sysdig\.com\/secure\/#\/vulnerabilities\/registry\/\?filter=[\w%.!~*'()-]+$/,
    );
    const query = new URLSearchParams(url.split('?').slice(1).join('?'));
    expect([...query]).toEqual([['filter', filter]]);
    expect(links.list('posture', '')).toBe(
      'https://us2.app.sysdig.com/secure/#/inventory',
    );
    const resource = links.resource({
      name: 'carts "x"',
      type: 'Deployment',
      cluster: null,
      namespace: 'shop',
    });
    expect(new URLSearchParams(resource.split('?')[1]).get('filter')).toBe(
      'name in ("carts \\"x\\"") and type in ("Deployment") and namespace in ("shop")',
    );
    expect(links.result('17f0/../a?b')).toBe(
      'https://us2.app.sysdig.com/secure/#/vulnerabilities/results/17f0%2F..%2Fa%3Fb/overview',
    );
  });
});
