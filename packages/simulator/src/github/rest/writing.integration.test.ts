import { useGithubSimulator } from '../../__testUtils__/useGithubSimulator';

const REPO = '/repos/acme/without-catalog';
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('changing repositories', () => {
  const github = useGithubSimulator();
  const world = () => github.simulator.world;
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await github.api(path, { method, body });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  };

  it('proposes a file in a pull request, as the import page does', async () => {
    const parent = await send('GET', `${REPO}/git/ref/heads%2Fmain`);
    const branch = await send('POST', `${REPO}/git/refs`, {
      ref: 'refs/heads/backstage-integration',
      sha: parent.body.object.sha,
    });
    const file = await send('PUT', `${REPO}/contents/catalog-info.yaml`, {
      message: 'Add catalog-info.yaml',
      content: base64('kind: Component\n'),
      branch: 'backstage-integration',
    });
    const pull = await send('POST', `${REPO}/pulls`, {
      title: 'Add catalog-info.yaml',
      head: 'backstage-integration',
      base: 'main',
      body: 'Please',
    });
    const repo = world().repo('acme', 'without-catalog');

    expect([branch, file, pull].map(({ status }) => status)).toEqual([
      201, 201, 201,
    ]);
    expect(pull.body).toMatchObject({
      number: 1,
      html_url: 'https://github.com/acme/without-catalog/pull/1',
      head: { ref: 'backstage-integration' },
      base: { ref: 'main' },
    });
    expect(repo.readFile('catalog-info.yaml')).toBeUndefined();
    expect(repo.readFile('catalog-info.yaml', 'backstage-integration')).toBe(
      'kind: Component\n',
    );
    expect((await send('GET', `${REPO}/pulls`)).body).toHaveLength(1);
    expect((await send('GET', `${REPO}/pulls/1`)).body.title).toBe(
      'Add catalog-info.yaml',
    );
    expect((await send('GET', `${REPO}/pulls/2`)).status).toBe(404);
  });

  it('refuses impossible branches and pull requests', async () => {
    const { sha } = (await send('GET', `${REPO}/commits/main`)).body;
    const ref = (name: string, target: string) =>
      send('POST', `${REPO}/git/refs`, { ref: name, sha: target });
    const pull = (head: string, base: string) =>
      send('POST', `${REPO}/pulls`, { title: 'x', head, base });

    expect((await ref('refs/heads/main', sha)).body.message).toBe(
      'Reference already exists',
    );
    expect((await ref('refs/heads/x', '0'.repeat(40))).status).toBe(422);
    expect((await ref('heads/x', sha)).status).toBe(422);
    expect((await pull('nope', 'main')).status).toBe(422);
    expect((await pull('main', 'nope')).status).toBe(422);
    await ref('refs/heads/same', sha);
    expect((await pull('same', 'main')).body.errors[0].message).toContain(
      'No commits between',
    );
    world().repo('acme', 'without-catalog').writeFile('a', 'b', 'same');
    expect((await pull('same', 'main')).status).toBe(201);
    expect((await pull('acme:same', 'main')).body.errors[0].message).toContain(
      'already exists',
    );
  });

  it('needs the current hash to overwrite or delete a file', async () => {
    const path = `${REPO}/contents/notes.txt`;
    const put = (sha?: string) =>
      send('PUT', path, { message: 'm', content: base64('new'), sha });
    const { sha } = (await send('GET', path)).body;

    expect((await put()).status).toBe(422);
    expect((await put('0'.repeat(40))).status).toBe(409);
    const written = await put(sha);
    expect(written.status).toBe(200);
    expect(
      (
        await send('DELETE', path, {
          message: 'm',
          sha: written.body.content.sha,
        })
      ).status,
    ).toBe(200);
    expect((await send('GET', path)).status).toBe(404);
  });

  it('builds a commit from blobs and trees', async () => {
    const head = (await send('GET', `${REPO}/commits/main`)).body;
    const blob = await send('POST', `${REPO}/git/blobs`, {
      content: base64('hello'),
      encoding: 'base64',
    });
    const tree = await send('POST', `${REPO}/git/trees`, {
      base_tree: head.commit.tree.sha,
      tree: [
        { path: 'bin/run', mode: '100755', type: 'blob', sha: blob.body.sha },
        { path: 'inline.txt', mode: '100644', content: 'inline' },
        { path: 'notes.txt', mode: '100644', sha: null },
      ],
    });
    const commit = await send('POST', `${REPO}/git/commits`, {
      message: 'Change three files',
      tree: tree.body.sha,
      parents: [head.sha],
      author: { name: 'Ada', email: 'ada@acme.example' },
    });
    const moved = await send('PATCH', `${REPO}/git/refs/heads/main`, {
      sha: commit.body.sha,
    });
    const repo = world().repo('acme', 'without-catalog');

    expect(moved.status).toBe(200);
    expect(repo.find('bin/run')?.mode).toBe('100755');
    expect(repo.readFile('inline.txt')).toBe('inline');
    expect(repo.readFile('notes.txt')).toBeUndefined();
    expect(repo.readFile('README.md')).toContain('without-catalog');
    expect(
      (await send('GET', `${REPO}/commits?per_page=1`)).body[0].commit,
    ).toMatchObject({
      message: 'Change three files',
      author: { name: 'Ada', email: 'ada@acme.example' },
    });
    expect(
      (await send('PATCH', `${REPO}/git/refs/heads/main`, { sha: head.sha }))
        .body.message,
    ).toBe('Update is not a fast forward');
  });

  it('refuses trees and commits of nothing', async () => {
    const tree = (item: object) =>
      send('POST', `${REPO}/git/trees`, { tree: [{ path: 'x', ...item }] });

    expect((await tree({ sha: null })).status).toBe(422);
    expect((await tree({ sha: '0'.repeat(40) })).status).toBe(422);
    expect(
      (await send('POST', `${REPO}/git/commits`, { message: 'x', tree: 'y' }))
        .status,
    ).toBe(422);
    expect((await send('POST', `${REPO}/git/blobs`, {})).status).toBe(422);
  });

  it('creates repositories with everything the scaffolder sets', async () => {
    const created = await send('POST', '/orgs/acme/repos', {
      name: 'stock-alerts',
      description: 'Says when socks are back',
      private: true,
      visibility: 'private',
    });
    const path = '/repos/acme/stock-alerts';
    const statuses = await Promise.all(
      [
        ['PUT', `${path}/topics`, { names: ['a', 'b'] }],
        ['PUT', `${path}/collaborators/sam-reyes`, { permission: 'admin' }],
        ['PUT', `/orgs/acme/teams/shop${path}`, { permission: 'maintain' }],
        ['POST', `${path}/actions/variables`, { name: 'N', value: 'v' }],
        ['GET', `${path}/actions/secrets/public-key`, undefined],
        ['PUT', `${path}/subscription`, { subscribed: true }],
        ['PUT', `/orgs/acme/teams/nope${path}`, { permission: 'pull' }],
        ['PUT', `${path}/branches/main/protection`, {}],
      ].map(
        async ([method, url, body]) =>
          (
            await send(String(method), String(url), body)
          ).status,
      ),
    );
    const repo = world().repo('acme', 'stock-alerts');

    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      size: 0,
      private: true,
      clone_url: `${github.simulator.url}/acme/stock-alerts.git`,
    });
    expect(statuses).toEqual([200, 204, 204, 201, 200, 200, 404, 404]);
    expect(repo.topics).toEqual(['a', 'b']);
    expect(repo.teams.get('acme/shop')).toBe('maintain');
    expect((await send('GET', `${path}/commits`)).status).toBe(409);
    expect((await send('GET', `${path}/git/ref/heads/main`)).status).toBe(409);

    repo.writeFile('README.md', '# Stock alerts\n');
    expect(
      (await send('PUT', `${path}/branches/main/protection`, { x: 1 })).status,
    ).toBe(200);
    expect((await send('GET', `${path}/branches/main`)).body.protected).toBe(
      true,
    );
  });

  it('refuses repositories that exist or have impossible names', async () => {
    const create = (name: string) => send('POST', '/orgs/acme/repos', { name });

    expect((await create('Storefront-Web')).body.errors[0].message).toBe(
      'name already exists on this account',
    );
    expect((await create('../x')).status).toBe(422);
    expect((await send('POST', '/orgs/acme/repos', {})).status).toBe(422);
    expect((await send('POST', '/orgs/no/repos', { name: 'x' })).status).toBe(
      404,
    );
  });

  it('lets only people with push rights write', async () => {
    const token = github.simulator.issueToken('mallory-voss', {
      scopes: ['repo', 'read:org'],
    });
    const write = (path: string, body: unknown) =>
      github.api(path, { method: 'POST', token, body });

    expect((await write(`${REPO}/git/blobs`, { content: 'x' })).status).toBe(
      403,
    );
    expect((await write('/orgs/acme/repos', { name: 'mine' })).status).toBe(
      404,
    );
    expect((await write('/user/repos', { name: 'mine' })).status).toBe(201);
    expect(world().findRepo('mallory-voss', 'mine')).toBeDefined();
  });

  it('forks into the own account', async () => {
    const token = github.simulator.issueToken('mallory-voss', {
      scopes: ['public_repo'],
    });
    const fork = await github.api(`${REPO}/forks`, { method: 'POST', token });

    expect(fork.status).toBe(202);
    expect(
      world().repo('mallory-voss', 'without-catalog').readFile('notes.txt'),
    ).toBe('Nothing to see here.\n');
    expect((await send('GET', `${REPO}/forks`)).body).toHaveLength(1);
  });
});
