import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  startGithubSimulator,
  type GithubSimulator,
} from '@internal/simulator';
import {
  docsComponent,
  type DocsBackend,
  startDocsBackend,
} from './__testUtils__/startDocsBackend';

describe('TechDocs of a repository at the simulated GitHub', () => {
  const publish = createMockDirectory();
  let github: GithubSimulator;
  let backend: DocsBackend;

  beforeAll(async () => {
    github = await startGithubSimulator();
  });
  afterAll(() => github.stop());
  beforeEach(() => {
    publish.clear();
    github.reset();
  });
  afterEach(() => backend.stop());

  const start = async (portalGenerator = {}) => {
    const entity = docsComponent('storefront-web', '/nowhere');
    entity.metadata.annotations = {
      'backstage.io/managed-by-location':
        'url:https://github.com/acme/storefront-web/tree/main/catalog-info.yaml',
      'backstage.io/techdocs-ref':
        'url:https://github.com/acme/storefront-web/tree/main',
    };
    backend = await startDocsBackend({
      entities: [entity],
      publishDirectory: publish.path,
      githubApiUrl: github.apiUrl,
      portalGenerator: { renderer: 'builtin', ...portalGenerator },
    });
  };
  const tarballs = () =>
    github.requests().filter(({ path }) => /tarball|tar\.gz/.test(path));

  it('builds from the tarball, with links to edit the source', async () => {
    await start();
    expect(await backend.sync('storefront-web')).toMatchObject({
      event: 'finish',
      data: { updated: true },
    });
    expect(tarballs()).toHaveLength(1);
    const home = await backend.file('storefront-web', 'index.html');
    expect(home.text).toContain('Rendered by the built-in renderer.');
    expect(home.text).toContain(
      'href="https://github.com/acme/storefront-web/edit/main/docs/index.md" title="Edit this page"',
    );
    expect((await backend.metadata('storefront-web')).etag).toMatch(
      /^[0-9a-f]{40}#builtin-/,
    );
  });

  it('fetches nothing again until the commit or the renderer changes', async () => {
    await start();
    await backend.sync('storefront-web');
    await backend.stop();

    await start();
    expect((await backend.sync('storefront-web')).data).toEqual({
      updated: false,
    });
    expect(tarballs()).toHaveLength(1);
    await backend.stop();

    await start({ renderer: 'auto', mkdocsPath: '/nowhere/mkdocs' });
    expect((await backend.sync('storefront-web')).data).toEqual({
      updated: true,
    });
    expect(tarballs()).toHaveLength(2);
    const home = await backend.file('storefront-web', 'index.html');
    expect(home.text).toContain('npm run techdocs:setup');
  });

  it('builds it in the background, and copes with a GitHub that is down', async () => {
    github.inject({ kind: 'status', status: 503 });
    await start();
    await backend.scheduler.triggerTask('techdocs-prebuild');
    expect((await backend.file('storefront-web', 'index.html')).status).toBe(
      404,
    );
    const outcome = await backend.sync('storefront-web');
    expect(outcome.data).toMatch(/could not be read: its host answered 503/);
    expect(outcome.data).not.toContain(github.apiUrl);
    await backend.stop();

    github.reset();
    await start();
    await backend.scheduler.triggerTask('techdocs-prebuild');
    expect((await backend.file('storefront-web', 'index.html')).status).toBe(
      200,
    );
  });
});
