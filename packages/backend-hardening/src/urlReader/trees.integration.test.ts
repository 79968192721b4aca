import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { mockServices } from '@backstage/backend-test-utils';
import {
  startGithubSimulator,
  type GithubSimulator,
} from '@internal/simulator';
import { until } from '../__testUtils__/until';
import { createUrlReaderWithLimits } from './createUrlReaderWithLimits';
import { defaultReadLimits } from './readLimits';

const MIB = 1024 * 1024;
const HOSTILE = 'https://github.com/acme/hostile';
const TOO_LARGE = `The files at ${HOSTILE} are larger than 1 MiB together, which is the most the portal reads at once. Point to a smaller folder or repository.`;

describe('many files at once', () => {
  let github: GithubSimulator;
  let workingDirectory: string;

  beforeAll(async () => {
    github = await startGithubSimulator();
    workingDirectory = await mkdtemp(join(tmpdir(), 'trees-test-'));
  });
  afterEach(() => github.reset());
  afterAll(async () => {
    await github.stop();
    await rm(workingDirectory, { recursive: true });
  });

  const create = (tree = { maxBytes: MIB, timeoutMs: 60_000 }) =>
    createUrlReaderWithLimits({
      config: mockServices.rootConfig({
        data: {
          backend: { workingDirectory },
          integrations: {
            github: [
              { host: 'github.com', apiBaseUrl: github.apiUrl, token: 'any' },
            ],
          },
        },
      }),
      logger: mockServices.logger.mock(),
      limits: { file: defaultReadLimits.file, tree },
    });

  it('reads a tree within the limits', async () => {
    const url = 'https://github.com/acme/storefront-web/tree/main/docs';
    const tree = await create().readTree(url);
    const dir = await (await create().readTree(url)).dir();
    const files = await tree.files();

    expect(tree.etag).toMatch(/^[0-9a-f]{40}$/);
    expect(files.map(({ path }) => path)).toContain('index.md');
    expect(await readdir(dir)).toContain('index.md');
    await expect(
      create().readTree(url, { etag: tree.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
    await rm(dir, { recursive: true });
  });

  it('refuses files that are too large when unpacked, and leaves none', async () => {
    await expect((await create().readTree(HOSTILE)).files()).rejects.toThrow(
      TOO_LARGE,
    );
    await expect((await create().readTree(HOSTILE)).dir()).rejects.toThrow(
      TOO_LARGE,
    );
    await until(
      'no file is left',
      async () => (await readdir(workingDirectory)).length === 0,
    );
  });

  it('does not count what the caller leaves out', async () => {
    const tree = await create().readTree(HOSTILE, {
      filter: path => path.endsWith('user.yaml'),
    });

    expect((await tree.files()).map(({ path }) => path)).toEqual(['user.yaml']);
  });

  it('refuses an archive that is too large as it comes', async () => {
    const small = create({ maxBytes: 1024, timeoutMs: 60_000 });
    const filter = () => false;

    await expect(
      (await small.readTree(HOSTILE, { filter })).files(),
    ).rejects.toMatchObject({ name: 'InputError' });
    const archive = await (await small.readTree(HOSTILE)).archive();
    await expect(buffer(Readable.from(archive))).rejects.toMatchObject({
      name: 'InputError',
    });
  });

  it('does not wait for an archive that never comes', async () => {
    github.inject({ kind: 'hang', match: { path: '*/tarball/*' } });
    const hasty = create({ maxBytes: MIB, timeoutMs: 300 });

    await expect(hasty.readTree(HOSTILE)).rejects.toThrow(
      `github.com did not answer within 0.3 seconds when asked for ${HOSTILE}.`,
    );
  });

  it('does not wait for a step that takes no signal', async () => {
    github.inject({ kind: 'hang', match: { path: '*/commits/*' } });
    const hasty = create({ maxBytes: MIB, timeoutMs: 300 });

    await expect(
      hasty.search(`${HOSTILE}/blob/main/*.yaml`),
    ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
  });

  it('limits each file that a pattern finds', async () => {
    const { files, etag } = await create().search(
      `${HOSTILE}/blob/main/{huge,user}.yaml`,
    );
    const named = (name: string) =>
      files.find(({ url }) => url === `${HOSTILE}/blob/main/${name}`);

    expect(etag).toMatch(/^[0-9a-f]{40}$/);
    expect(files).toHaveLength(2);
    expect(String(await named('user.yaml')?.content())).toContain('kind: User');
    await expect(named('huge.yaml')?.content()).rejects.toThrow(
      `The file at ${HOSTILE}/blob/main/huge.yaml is larger than 5 MiB`,
    );
  });

  it('finds files with unusual names by pattern', async () => {
    github.world.repo('acme', 'hostile').writeFile('a b/c (1).yaml', 'kind: X');
    const { files } = await create().search(`${HOSTILE}/blob/main/a*/*.yaml`);

    expect(files).toHaveLength(1);
    expect(String(await files[0].content())).toBe('kind: X');
  });
});
