import { useGithubSimulator } from '../../__testUtils__/useGithubSimulator';

const RAW = { accept: 'application/vnd.github.v3.raw' };
const FILE = '/repos/acme/storefront-web/contents/catalog-info.yaml';

describe('contents of repositories', () => {
  const github = useGithubSimulator();

  it('sends a file as it is', async () => {
    const response = await github.api(`${FILE}?ref=main`, { headers: RAW });

    expect(response.headers.get('content-type')).toContain('raw');
    expect(response.headers.get('last-modified')).toMatch(/GMT$/);
    expect(await response.text()).toContain('name: storefront-web');
  });

  it('sends bytes unharmed', async () => {
    const response = await github.api(
      '/repos/acme/storefront-web/contents/docs/images/palette.png',
      { headers: RAW },
    );
    const bytes = Buffer.from(await response.arrayBuffer());

    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.subarray(-8, -4).toString()).toBe('IEND');
  });

  it('describes a file in JSON', async () => {
    const file = await (await github.api(FILE)).json();

    expect(file).toMatchObject({
      type: 'file',
      name: 'catalog-info.yaml',
      path: 'catalog-info.yaml',
      encoding: 'base64',
      html_url:
        'https://github.com/acme/storefront-web/blob/main/catalog-info.yaml',
    });
    expect(Buffer.from(file.content, 'base64').toString()).toContain(
      'kind: Component',
    );
  });

  it('lists folders', async () => {
    const entries: { name: string; type: string }[] = await (
      await github.api('/repos/acme/storefront-web/contents')
    ).json();

    expect(entries.map(({ name, type }) => `${type} ${name}`)).toEqual(
      expect.arrayContaining(['file mkdocs.yml', 'dir docs']),
    );
  });

  it('answers 304 as long as nothing changed', async () => {
    const first = await github.api(FILE, { headers: RAW });
    const etag = first.headers.get('etag') ?? '';
    const again = () =>
      github.api(FILE, { headers: { ...RAW, 'if-none-match': etag } });

    expect((await again()).status).toBe(304);
    github.simulator.world
      .repo('acme', 'storefront-web')
      .writeFile('catalog-info.yaml', 'kind: Component\n');
    const changed = await again();
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  it('keeps the ETag when another file changed', async () => {
    const etag = async () =>
      (await github.api(FILE, { headers: RAW })).headers.get('etag');
    const before = await etag();
    github.simulator.world
      .repo('acme', 'storefront-web')
      .writeFile('other.txt', 'x');

    expect(await etag()).toBe(before);
  });

  it('streams a file of 30 MiB', async () => {
    const response = await github.api(
      '/repos/acme/hostile/contents/huge.yaml?ref=main',
      { headers: RAW },
    );
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length;
    }

    expect(bytes).toBe(Number(response.headers.get('content-length')));
    expect(bytes).toBeGreaterThan(30 * 1024 * 1024);
  });

  it('survives readers that stop in the middle', async () => {
    const stop = new AbortController();
    const response = await fetch(
      `${github.simulator.apiUrl}/repos/acme/hostile/contents/huge.yaml`,
      {
        headers: { ...RAW, authorization: 'Bearer portal' },
        signal: stop.signal,
      },
    );
    await response.body?.getReader().read();
    stop.abort();

    expect((await github.api(FILE)).status).toBe(200);
  });

  it('leaves the content of huge files out of JSON', async () => {
    const file = await (
      await github.api('/repos/acme/hostile/contents/huge.yaml')
    ).json();

    expect(file).toMatchObject({ content: '', encoding: 'none' });
  });

  it.each([
    '/repos/acme/storefront-web/contents/no-such-file.yaml',
    '/repos/acme/storefront-web/contents/catalog-info.yaml?ref=no-such-branch',
    '/repos/acme/storefront-web/contents/catalog-info.yaml/below',
    '/repos/acme/storefront-web/contents/..%2F..%2Fetc%2Fpasswd',
    '/repos/acme/no-such-repo/contents/catalog-info.yaml',
    '/repos/nobody/storefront-web/contents/catalog-info.yaml',
  ])('answers 404 to %s', async path => {
    const response = await github.api(path, { headers: RAW });

    expect(response.status).toBe(404);
    expect((await response.json()).message).toBe('Not Found');
  });

  it('does not mind the case of owner and repository', async () => {
    expect((await github.api(FILE.replace('acme', 'ACME'))).status).toBe(200);
  });

  it('answers HEAD without a body', async () => {
    const response = await github.api(FILE, { method: 'HEAD', headers: RAW });

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it.each([
    ['storefront-web', 'zweihander'],
    ['example-backstage-component', 'quokkaflux'],
  ])('has a rare word in the documentation of %s', async (name, word) => {
    const found = await (
      await github.api(`/search/code?q=${word}+path:docs`)
    ).json();

    expect(found.items).toMatchObject([{ repository: { name } }]);
  });
});
