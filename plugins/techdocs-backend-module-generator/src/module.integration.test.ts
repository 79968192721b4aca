import { createMockDirectory } from '@backstage/backend-test-utils';
import { writeFile } from 'node:fs/promises';
import { snapshotTree } from './__testUtils__/snapshotTree';
import {
  docsComponent,
  type DocsBackend,
  startDocsBackend,
} from './__testUtils__/startDocsBackend';

// Builds take a second each, more on a busy machine.

const MKDOCS_YML = `# A comment that must survive
site_name:   "Carts"
site_description: All about carts
plugins:
  - techdocs-core
nav:
  - Home: index.md
  - Guides:
      - Checkout: guides/checkout.md
`;

describe('TechDocs with the built-in renderer', () => {
  const source = createMockDirectory();
  const publish = createMockDirectory();
  const secret = createMockDirectory();
  let backend: DocsBackend;

  const start = async (names: string[], portalGenerator = {}) => {
    backend = await startDocsBackend({
      entities: names.map(name => docsComponent(name, source.resolve(name))),
      publishDirectory: publish.path,
      portalGenerator: { renderer: 'builtin', ...portalGenerator },
    });
    return backend;
  };

  beforeEach(() => {
    publish.clear();
    source.setContent({
      carts: {
        'mkdocs.yml': MKDOCS_YML,
        docs: {
          'index.md': '# Welcome\n\nSee [checkout](guides/checkout.md#pay).\n',
          guides: {
            'checkout.md':
              '# Checkout\n\n## Pay\n\nA zebra pays.\n\n![x](../a.png)\n',
          },
          'a.png': 'png',
        },
      },
      bare: { docs: { 'index.md': 'Only text' } },
      empty: { 'README.md': 'x' },
      broken: { 'mkdocs.yml': 'a: [\nb', docs: { 'index.md': 'x' } },
    });
  });
  afterEach(() => backend.stop());

  it('builds, publishes, describes and indexes a site without touching its source', async () => {
    const before = await snapshotTree(source.path);
    await start(['carts']);

    const outcome = await backend.sync('carts');
    expect(outcome).toMatchObject({
      event: 'finish',
      data: { updated: true },
    });
    const home = await backend.file('carts', 'index.html');
    expect(home.status).toBe(200);
    expect(home.text).toContain('href="guides/checkout/#pay"');
    expect(home.text).toContain('Rendered by the built-in renderer.');
    const page = await backend.file('carts', 'guides/checkout/index.html');
    expect(page.text).toContain('src="../../a.png"');
    expect((await backend.file('carts', 'a.png')).text).toBe('png');

    expect(await backend.metadata('carts')).toMatchObject({
      site_name: 'Carts',
      site_description: 'All about carts',
      etag: expect.stringContaining('#builtin-'),
      build_timestamp: expect.any(Number),
      files: expect.arrayContaining(['index.html', 'search/search_index.json']),
    });
    const index = await backend.file('carts', 'search/search_index.json');
    expect(JSON.parse(index.text).docs).toContainEqual({
      location: 'guides/checkout/#pay',
      title: 'Pay',
      text: 'A zebra pays. x',
    });
    expect(await snapshotTree(source.path)).toEqual(before);
  });

  it('gives documentation without mkdocs.yml the name of its component', async () => {
    const before = await snapshotTree(source.path);
    await start(['bare']);
    expect((await backend.sync('bare')).event).toBe('finish');
    expect(await backend.metadata('bare')).toMatchObject({ site_name: 'bare' });
    expect(await snapshotTree(source.path)).toEqual(before);
  });

  it.each([
    [
      'empty',
      'There is no documentation here: neither mkdocs.yml nor docs/index.md.',
    ],
    ['broken', 'mkdocs.yml is not valid YAML'],
  ])(
    'explains %s documentation without a server path',
    async (name, message) => {
      await start([name]);
      const outcome = await backend.sync(name);
      expect(outcome.event).toBe('error');
      expect(outcome.data).toContain(message);
      expect(outcome.data).not.toContain(source.path);
      expect(outcome.data).not.toContain('/tmp');
    },
  );

  it('builds in the background what nobody has opened, and new pages when they change', async () => {
    await start(['carts', 'bare', 'broken'], {
      prebuild: { recheckAfter: { milliseconds: 1 } },
    });
    expect((await backend.file('carts', 'index.html')).status).toBe(404);

    await backend.scheduler.triggerTask('techdocs-prebuild');
    expect((await backend.file('bare', 'index.html')).status).toBe(200);
    const index = await backend.file('carts', 'search/search_index.json');
    expect(index.text).toContain('zebra');

    const { build_timestamp: first } = await backend.metadata('carts');
    await backend.scheduler.triggerTask('techdocs-prebuild');
    expect((await backend.metadata('carts')).build_timestamp).toBe(first);
  });

  it('leaves the background alone when told so, and when docs are built elsewhere', async () => {
    await start(['carts'], { prebuild: { enabled: false } });
    expect(await backend.scheduler.getScheduledTasks()).toEqual([]);
    await backend.stop();

    backend = await startDocsBackend({
      entities: [docsComponent('carts', source.resolve('carts'))],
      publishDirectory: publish.path,
      techdocs: { builder: 'external' },
    });
    expect(await backend.scheduler.getScheduledTasks()).toEqual([]);
    expect((await backend.sync('carts')).data).toEqual({ updated: false });
  });

  it('refuses to leave the source, whatever the trick', async () => {
    secret.setContent({ 'secret.md': 'hunter2' });
    source.setContent({
      file: {
        docs: {
          'index.md': 'x',
          'leak.md': ctx => ctx.symlink(secret.resolve('secret.md')),
        },
      },
      folder: {
        docs: {
          'index.md': 'x',
          leak: ctx => ctx.symlink(secret.path),
        },
      },
      docsdir: {
        'mkdocs.yml': 'docs_dir: ../file',
        docs: { 'index.md': 'x' },
      },
      include: {
        'mkdocs.yml':
          "nav: [{Home: index.md}, {S: '!include ../file/mkdocs.yml'}]",
        docs: { 'index.md': 'x' },
      },
    });
    await start(['file', 'folder', 'docsdir', 'include']);
    for (const name of ['file', 'folder', 'docsdir', 'include']) {
      const outcome = await backend.sync(name);
      expect([name, outcome.event]).toEqual([name, 'error']);
      expect(outcome.data).not.toContain(secret.path);
      expect((await backend.file(name, 'index.html')).status).toBe(404);
    }
  });

  it('keeps unchanged pages and notices an edited source', async () => {
    await start(['bare']);
    expect((await backend.sync('bare')).data).toEqual({ updated: true });
    const { etag } = await backend.metadata('bare');
    await backend.stop();

    await start(['bare']);
    expect((await backend.sync('bare')).data).toEqual({ updated: false });
    await writeFile(source.resolve('bare/docs/more.md'), 'A new page');
    await backend.stop();

    await start(['bare']);
    expect((await backend.sync('bare')).data).toEqual({ updated: true });
    expect((await backend.metadata('bare')).etag).not.toBe(etag);
    expect((await backend.file('bare', 'more/index.html')).status).toBe(200);
  });
});
