import { createMockDirectory } from '@backstage/backend-test-utils';
import { chmod } from 'node:fs/promises';
import {
  describeWithMkdocs,
  mkdocsProgram as mkdocsPath,
} from '../__testUtils__/describeWithMkdocs';
import { snapshotTree } from '../__testUtils__/snapshotTree';
import {
  docsComponent,
  type DocsBackend,
  startDocsBackend,
} from '../__testUtils__/startDocsBackend';

// Builds take a second each, more on a busy machine.

describeWithMkdocs('TechDocs with the real MkDocs', () => {
  const source = createMockDirectory();
  const publish = createMockDirectory();
  let backend: DocsBackend;

  const start = async (names: string[], portalGenerator = {}) => {
    backend = await startDocsBackend({
      entities: names.map(name => docsComponent(name, source.resolve(name))),
      publishDirectory: publish.path,
      portalGenerator: { renderer: 'mkdocs', mkdocsPath, ...portalGenerator },
      techdocs: { generator: { mkdocs: { disableExternalFonts: true } } },
    });
  };

  beforeEach(() => {
    publish.clear();
    source.clear();
    process.env.PORTAL_TEST_SECRET = 'hunter2';
  });
  afterEach(async () => {
    delete process.env.PORTAL_TEST_SECRET;
    await backend.stop();
  });

  it('builds a site, says who made it, and leaves the source as it was', async () => {
    source.setContent({
      carts: {
        'mkdocs.yml':
          '# kept\nsite_name:  "Carts"\nsite_description: About carts\n',
        'CHANGES.md': 'Snippet text',
        docs: {
          'index.md':
            '# Welcome\n\n!!! tip "Mind"\n    A zebra.\n\n--8<-- "CHANGES.md"\n',
          'more.md': '# More\n\n[home](index.md)\n',
        },
      },
    });
    const before = await snapshotTree(source.path);
    await start(['carts']);

    expect(await backend.sync('carts')).toMatchObject({ event: 'finish' });
    const home = await backend.file('carts', 'index.html');
    expect(home.text).toContain('admonition-title');
    expect(home.text).toContain('Snippet text');
    expect(home.text).toMatch(
      /<small>Rendered by MkDocs 1\.\d+\.\d+ with techdocs-core \d[\d.]+\.<\/small>/,
    );
    expect(await backend.metadata('carts')).toMatchObject({
      site_name: 'Carts',
      site_description: 'About carts',
      etag: expect.stringContaining('#mkdocs-1.'),
    });
    const index = await backend.file('carts', 'search/search_index.json');
    expect(index.text).toContain('zebra');
    expect(await snapshotTree(source.path)).toEqual(before);
  });

  it('merges included sites without letting MkDocs read their mkdocs.yml', async () => {
    source.setContent({
      mono: {
        'mkdocs.yml':
          'site_name: Mono\nnav: [{Home: index.md}, {Cart: "!include ./services/cart/mkdocs.yml"}]',
        docs: { 'index.md': '# Home' },
        services: {
          cart: {
            'mkdocs.yml': 'site_name: cart-docs\nnav: [{Start: index.md}]',
            docs: { 'index.md': '# Cart start' },
          },
        },
      },
    });
    await start(['mono']);
    expect((await backend.sync('mono')).event).toBe('finish');
    const page = await backend.file('mono', 'cart-docs/index.html');
    expect(page.text).toContain('Cart start');
  });

  it.each([
    ['list of extensions', 'markdown_extensions: ["subprocess:Popen"]'],
    [
      'mapping of extensions',
      'markdown_extensions: {"subprocess:Popen": {args: ["touch", "MARK"]}}',
    ],
    ['hooks', 'hooks: [hook.py]'],
    ['inheritance', 'INHERIT: ../base.yml'],
    ['theme folder', 'theme: {name: material, custom_dir: overrides}'],
    [
      'redirect out of the site',
      'plugins: [{redirects: {redirect_maps: {"../../MARKED.md": "index.md"}}}]',
    ],
    [
      'python tag',
      'extra: {a: !!python/object/apply:os.system ["touch MARK"]}',
    ],
    ['environment', 'site_description: !ENV PORTAL_TEST_SECRET'],
  ])('runs and reads nothing it should not: %s', async (_, line) => {
    const mark = publish.resolve('mark');
    source.setContent({
      evil: {
        'mkdocs.yml': `site_name: Evil\n${line.replaceAll('MARK', mark)}\n`,
        'hook.py': `open(${JSON.stringify(mark)}, 'w')`,
        overrides: { 'main.html': '{{ 7 * 191 }}' },
        docs: { 'index.md': '# Hi\n\nhook.py --8<-- "hook.py"' },
      },
      'base.yml': 'site_name: Inherited hunter2',
    });
    const before = await snapshotTree(source.path);
    await start(['evil']);
    const outcome = await backend.sync('evil');

    expect(outcome.event).toBe('finish');
    const files = await snapshotTree(publish.path);
    expect(Object.keys(files).filter(name => /mark/i.test(name))).toEqual([]);
    const home = await backend.file('evil', 'index.html');
    expect(home.status).toBe(200);
    expect(home.text).not.toContain('1337');
    expect(JSON.stringify(await backend.metadata('evil'))).not.toContain(
      'hunter2',
    );
    expect(home.text + outcome.log).not.toContain('hunter2');
    expect(await snapshotTree(source.path)).toEqual(before);
  });

  it('says plainly what MkDocs did not like', async () => {
    source.setContent({
      strict: {
        'mkdocs.yml': 'site_name: S\nstrict: true\nnav: [index.md, gone.md]\n',
        docs: { 'index.md': '# Hi' },
      },
      wanted: {
        'mkdocs.yml': 'site_name: W\nplugins: [not-installed]\n',
        docs: { 'index.md': '# Hi' },
      },
    });
    backend = await startDocsBackend({
      entities: ['strict', 'wanted'].map(name =>
        docsComponent(name, source.resolve(name)),
      ),
      publishDirectory: publish.path,
      portalGenerator: { mkdocsPath },
      techdocs: {
        generator: {
          mkdocs: { dangerouslyAllowAdditionalPlugins: ['not-installed'] },
        },
      },
    });
    const strict = await backend.sync('strict');
    expect(strict.event).toBe('error');
    expect(strict.data).toMatch(/MkDocs could not build.*Aborted with/);
    const wanted = await backend.sync('wanted');
    expect(wanted.data).toMatch(
      /The "not-installed" plugin is not installed.*ask an administrator/,
    );
    expect(`${strict.data} ${wanted.data}`).not.toMatch(
      /\/(tmp|work|home|usr)/,
    );
  });

  it('stops a build that takes too long', async () => {
    source.setContent({
      slow: { docs: { 'index.md': '# Hi' } },
    });
    await start(['slow'], { limits: { buildTimeout: { milliseconds: 50 } } });
    expect(await backend.sync('slow')).toMatchObject({
      event: 'error',
      data: expect.stringContaining('did not finish within'),
    });
  });

  it.each([
    ['auto', 'finish'],
    ['mkdocs', 'error'],
  ])(
    'falls back when MkDocs has gone since the start, in auto only: %s',
    async (renderer, event) => {
      const program = source.resolve('mkdocs.sh');
      source.setContent({
        one: { docs: { 'index.md': '# Hi' } },
        'mkdocs.sh': `#!${mkdocsPath.replace(/mkdocs$/, 'python')}\n`,
      });
      await chmod(program, 0o755);
      await start(['one'], { renderer, mkdocsPath: program });
      await chmod(program, 0o644);
      const outcome = await backend.sync('one');
      expect(outcome.event).toBe(event);
      expect(`${outcome.data}`).not.toContain(program);
      const { text } = await backend.file('one', 'index.html');
      expect(text.includes('npm run techdocs:setup')).toBe(renderer === 'auto');
    },
  );
});
