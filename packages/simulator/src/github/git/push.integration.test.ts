import fs from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { useGithubSimulator } from '../../__testUtils__/useGithubSimulator';

const AUTHOR = { name: 'Ada Byte', email: 'ada@acme.example' };

describe('git over HTTP', () => {
  const github = useGithubSimulator();
  let dir: string;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'push-test-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const urlOf = (repo: string) => `${github.simulator.url}/${repo}.git`;

  const commit = async (files: Record<string, string>, message: string) => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(join(dir, path, '..'), { recursive: true });
      await writeFile(join(dir, path), content);
      await git.add({ fs, dir, filepath: path });
    }
    return git.commit({ fs, dir, message, author: AUTHOR });
  };

  const push = (repo: string, password = 'portal', force = false) =>
    git.push({
      fs,
      http,
      dir,
      url: urlOf(repo),
      ref: 'main',
      force,
      onAuth: () => ({ username: 'x-access-token', password }),
      // Without this a refused password is asked for again and again.
      onAuthFailure: () => ({ cancel: true }),
    });

  const clone = (repo: string, options: { depth?: number } = {}) =>
    git.clone({ fs, http, dir, url: urlOf(repo), ...options });

  it('takes the first push into an empty repository', async () => {
    github.simulator.world.addRepo('acme', 'fresh').private = true;
    await git.init({ fs, dir, defaultBranch: 'main' });
    const sha = await commit(
      { 'catalog-info.yaml': 'kind: Component\n', 'docs/a/b.md': '# B\n' },
      'Begin',
    );
    const result = await push('acme/fresh');
    const repo = github.simulator.world.repo('acme', 'fresh');

    expect(result.ok).toBe(true);
    expect(repo.branches.get('main')).toBe(sha);
    expect(repo.readFile('docs/a/b.md')).toBe('# B\n');
    expect(repo.commitAt('main')).toMatchObject({
      message: 'Begin',
      author: AUTHOR,
    });
    expect(
      (await github.api('/repos/acme/fresh/contents/docs/a/b.md')).status,
    ).toBe(200);
  });

  it('gives a clone the same hashes and takes its changes back', async () => {
    await clone('acme/shop-monorepo');
    const head = await git.resolveRef({ fs, dir, ref: 'HEAD' });
    const repo = github.simulator.world.repo('acme', 'shop-monorepo');
    expect(head).toBe(repo.branches.get('main'));

    const sha = await commit({ 'new.txt': 'new\n' }, 'Add a file');
    await push('acme/shop-monorepo');
    expect(repo.branches.get('main')).toBe(sha);
    expect(repo.readFile('services/gift-cards/catalog-info.yaml')).toContain(
      'gift-cards',
    );
  });

  it('clones with limited depth', async () => {
    const repo = github.simulator.world.repo('acme', 'without-catalog');
    repo.writeFile('a.txt', 'a');
    repo.writeFile('b.txt', 'b');
    await clone('acme/without-catalog', { depth: 1 });

    expect(await git.log({ fs, dir })).toHaveLength(1);
    expect(fs.existsSync(join(dir, 'a.txt'))).toBe(true);
  });

  it('says where history is cut off before it sends anything', async () => {
    const repo = github.simulator.world.repo('acme', 'without-catalog');
    const sha = repo.writeFile('a.txt', 'a');
    const ask = async (rest: string) => {
      const response = await fetch(
        `${urlOf('acme/without-catalog')}/git-upload-pack`,
        { method: 'POST', body: `0032want ${sha}\n000cdeepen 10000${rest}` },
      );
      return response.text();
    };

    expect(await ask('')).toBe(`0034shallow ${sha}0000`);
    expect(await ask('0009done\n')).toMatch(
      new RegExp(`^0034shallow ${sha}00000008NAK\nPACK`),
    );
  });

  it('refuses a push that is behind', async () => {
    await clone('acme/without-catalog');
    github.simulator.world
      .repo('acme', 'without-catalog')
      .writeFile('theirs.txt', 'x');
    await commit({ 'mine.txt': 'y' }, 'Mine');

    await expect(push('acme/without-catalog')).rejects.toThrow(/fast-forward/);
  });

  it('refuses a push without and with a wrong token', async () => {
    await clone('acme/without-catalog');
    await commit({ 'mine.txt': 'y' }, 'Mine');
    const token = github.simulator.issueToken('mallory-voss', {
      scopes: ['repo'],
    });

    await expect(
      git.push({ fs, http, dir, url: urlOf('acme/without-catalog') }),
    ).rejects.toThrow(/401/);
    await expect(push('acme/without-catalog', token)).rejects.toThrow(/403/);
    await expect(push('acme/nothing')).rejects.toThrow(/404/);
  });

  it('hides private repositories from strangers', async () => {
    github.simulator.world.repo('acme', 'payments-ledger').private = true;

    await expect(clone('acme/payments-ledger')).rejects.toThrow(/401/);
  });

  it('says so when a pack is damaged and changes nothing', async () => {
    const repo = github.simulator.world.repo('acme', 'without-catalog');
    const before = repo.branches.get('main');
    const line = `${before} ${'1'.repeat(40)} refs/heads/main\0report-status`;
    const length = (line.length + 4).toString(16).padStart(4, '0');
    const response = await fetch(
      `${urlOf('acme/without-catalog')}/git-receive-pack`,
      {
        method: 'POST',
        headers: { authorization: `Basic ${btoa('x-access-token:portal')}` },
        body: `${length}${line}0000PACKnonsense`,
      },
    );

    expect(response.status).toBe(200);
    expect(await response.text()).toContain(
      'ng refs/heads/main unpacker error',
    );
    expect(repo.branches.get('main')).toBe(before);
  });

  it('refuses services it does not know', async () => {
    const response = await fetch(
      `${urlOf('acme/storefront-web')}/info/refs?service=git-nonsense`,
    );

    expect(response.status).toBe(403);
  });
});
