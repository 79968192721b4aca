import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { useGithubSimulator } from '../../__testUtils__/useGithubSimulator';

const REPO = '/repos/acme/storefront-web';

async function unpack(response: Response) {
  const files = new Map<string, Buffer>();
  const tar = extract();
  const reading = (async () => {
    for await (const entry of tar) {
      files.set(entry.header.name, await buffer(entry));
    }
  })();
  Readable.from(response.body ?? [])
    .pipe(createGunzip())
    .pipe(tar);
  await reading;
  return files;
}

describe('reading repositories', () => {
  const github = useGithubSimulator();
  const json = async (path: string) => (await github.api(path)).json();

  it('describes a repository', async () => {
    expect(await json(REPO)).toMatchObject({
      full_name: 'acme/storefront-web',
      default_branch: 'main',
      html_url: 'https://github.com/acme/storefront-web',
      clone_url: `${github.simulator.url}/acme/storefront-web.git`,
      archive_url: `${github.simulator.apiUrl}${REPO}/{archive_format}{/ref}`,
      trees_url: `${github.simulator.apiUrl}${REPO}/git/trees{/sha}`,
      owner: { login: 'acme', type: 'Organization' },
      permissions: { push: true, pull: true },
    });
  });

  it('names itself as the caller knows it', async () => {
    const url = github.simulator.apiUrl.replace('localhost', '127.0.0.1');
    const response = await fetch(`${url}${REPO}`, {
      headers: { authorization: 'token x' },
    });

    expect((await response.json()).trees_url).toMatch(
      /^http:\/\/127\.0\.0\.1:/,
    );
  });

  it('gives people push rights by membership and scope', async () => {
    const push = async (login: string, scopes: string[]) => {
      const token = github.simulator.issueToken(login, { scopes });
      const repo = await (await github.api(REPO, { token })).json();
      return repo.permissions.push;
    };

    expect(await push('lin-park', ['repo'])).toBe(true);
    expect(await push('lin-park', ['read:user'])).toBe(false);
    expect(await push('mallory-voss', ['repo'])).toBe(false);
  });

  it('resolves a branch to its commit, with the repository', async () => {
    const status = await json(`${REPO}/commits/main/status?per_page=0`);
    const { sha } = status;

    expect(sha).toMatch(/^[0-9a-f]{40}$/);
    expect(status.repository.archive_url).toContain('{archive_format}{/ref}');
    expect((await json(`${REPO}/commits/${sha}`)).sha).toBe(sha);
    expect((await json(`${REPO}/commits/${sha.slice(0, 8)}`)).sha).toBe(sha);
    expect((await json(`${REPO}/branches/main`)).commit.sha).toBe(sha);
  });

  it('refuses refs that do not exist', async () => {
    expect((await github.api(`${REPO}/commits/nope/status`)).status).toBe(422);
    expect((await github.api(`${REPO}/git/ref/heads/nope`)).status).toBe(404);
    expect((await github.api(`${REPO}/git/trees/nope`)).status).toBe(404);
    expect((await github.api(`${REPO}/tarball/nope`)).status).toBe(404);
    expect((await github.api(`${REPO}/branches/nope`)).status).toBe(404);
  });

  it('lists trees and blobs', async () => {
    const { sha } = await json(`${REPO}/commits/main`);
    const tree = await json(`${REPO}/git/trees/${sha}?recursive=true`);
    const paths: string[] = tree.tree.map(({ path }: { path: string }) => path);
    const entry = tree.tree.find(
      ({ path }: { path: string }) => path === 'docs/index.md',
    );
    const blob = await (
      await fetch(entry.url, { headers: { authorization: 'token x' } })
    ).json();

    expect(tree.truncated).toBe(false);
    expect(paths).toEqual(
      expect.arrayContaining(['docs', 'docs/images/palette.png']),
    );
    expect(Buffer.from(blob.content, 'base64').toString()).toContain(
      '# Storefront web',
    );
    expect(
      (await json(`${REPO}/git/trees/main`)).tree.some(
        ({ path }: { path: string }) => path.includes('/'),
      ),
    ).toBe(false);
  });

  it('packs a commit into a tarball with one folder at the top', async () => {
    const { sha } = await json(`${REPO}/commits/main`);
    const files = await unpack(await github.api(`${REPO}/tarball/${sha}`));
    const top = `acme-storefront-web-${sha.slice(0, 7)}`;

    expect(Array.from(files.keys()).every(name => name.startsWith(top))).toBe(
      true,
    );
    expect(files.get(`${top}/mkdocs.yml`)?.toString()).toContain('site_name');
    expect(files.get(`${top}/docs/images/palette.png`)?.[1]).toBe(0x50);
  });

  it('finds catalog files as the analyzer asks for them', async () => {
    const search = (repo: string) =>
      json(
        `/search/code?q=${encodeURIComponent(
          `filename:catalog-info.yaml extension:yaml repo:${repo}`,
        )}`,
      );

    expect(await search('acme/storefront-web')).toMatchObject({
      total_count: 1,
      items: [{ path: 'catalog-info.yaml' }],
    });
    expect((await search('acme/shop-monorepo')).total_count).toBe(4);
    expect(await search('acme/without-catalog')).toMatchObject({
      total_count: 0,
      items: [],
    });
    expect(await search('acme/nothing')).toMatchObject({
      message: 'Validation Failed',
    });
    expect((await github.api('/search/code')).status).toBe(422);
  });

  it('hands a GitHub App its installations and repositories', async () => {
    const jwt = `eyJhbGciOiJSUzI1NiJ9.${btoa('{"iss":1}')}.c2ln`;
    const [installation] = await (
      await github.api('/app/installations', { token: jwt })
    ).json();
    const access = await (
      await github.api(`/app/installations/${installation.id}/access_tokens`, {
        method: 'POST',
        token: jwt,
      })
    ).json();
    const token = access.token as string;
    const repos = await (
      await github.api('/installation/repositories', { token })
    ).json();

    expect(installation.account.login).toBe('acme');
    expect(token).toMatch(/^ghs_/);
    expect(repos.total_count).toBe(9);
    expect((await github.api('/user', { token })).status).toBe(403);
    expect((await github.api(REPO, { token })).status).toBe(200);
    expect((await github.api('/app/installations')).status).toBe(401);
  });
});
