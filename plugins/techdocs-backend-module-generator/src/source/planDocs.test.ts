import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { execFileSync } from 'node:child_process';
import { snapshotTree } from '../__testUtils__/snapshotTree';
import { readPortalGeneratorConfig } from '../config';
import { planDocs } from './planDocs';

const defaults = readPortalGeneratorConfig(new ConfigReader({}));

describe('planDocs', () => {
  const source = createMockDirectory();
  const outside = createMockDirectory({
    content: { 'secret.md': 'hunter2', 'mkdocs.yml': 'site_name: out' },
  });

  const plan = (limits = {}, authoring = {}) =>
    planDocs(source.path, {
      limits: { ...defaults.limits, ...limits },
      authoring: { ...defaults.authoring, ...authoring },
      defaultName: 'the component',
    });
  const targets = async () => (await plan()).files.map(({ target }) => target);

  it('takes the documentation, the Markdown beside it, and nothing else', async () => {
    source.setContent({
      'mkdocs.yml': 'site_name: A',
      'README.md': 'r',
      '.env': 'TOKEN=1',
      'app-config.local.yaml': 'secret',
      node_modules: { x: { 'a.md': '' } },
      docs: {
        'index.md': '',
        'b.png': '',
        node_modules: { 'x.md': '' },
        '.git': { config: '' },
        deep: { 'c.md': '' },
      },
    });
    expect(await targets()).toEqual([
      'docs/b.png',
      'docs/deep/c.md',
      'docs/index.md',
      'README.md',
    ]);
  });

  it('uses another folder when docs_dir says so', async () => {
    source.setContent({
      'mkdocs.yml': 'docs_dir: ./handbook/src/',
      handbook: { src: { 'README.md': 'x' } },
      docs: { 'index.md': 'not used' },
    });
    expect(await targets()).toEqual(['handbook/src/README.md']);
  });

  it('prefers mkdocs.yaml, and says so', async () => {
    source.setContent({
      'mkdocs.yaml': 'site_name: A',
      'mkdocs.yml': 'site_name: B',
      docs: { 'index.md': 'x' },
    });
    const { site, warnings } = await plan();
    expect(site.siteName).toBe('A');
    expect(warnings).toEqual([
      'There are both mkdocs.yaml and mkdocs.yml; mkdocs.yaml is used.',
    ]);
  });

  it('follows links that stay inside, and passes over links to nothing', async () => {
    source.setContent({
      'CHANGELOG.md': 'changes',
      handbook: { 'a.md': 'a' },
      docs: {
        'index.md': 'x',
        'changes.md': ctx => ctx.symlink('../CHANGELOG.md'),
        book: ctx => ctx.symlink('../handbook'),
        'gone.md': ctx => ctx.symlink('../gone.md'),
      },
    });
    const { files, warnings } = await plan();
    expect(files.map(({ target }) => target)).toEqual([
      'docs/book/a.md',
      'docs/changes.md',
      'docs/index.md',
      'CHANGELOG.md',
    ]);
    expect(warnings).toEqual([
      '"docs/gone.md" is a link to nothing and was left out.',
    ]);
  });

  it.each([
    [
      'a file outside',
      () => ({ 'x.md': outside.resolve('secret.md') }),
      'leads out',
    ],
    ['a folder outside', () => ({ x: outside.path }), 'leads out'],
    ['a system file', () => ({ x: '/etc/passwd' }), 'leads out'],
    ['a hidden file', () => ({ 'x.md': '../.env' }), 'hidden file'],
    ['the git folder', () => ({ x: '../.git' }), 'hidden file'],
    ['itself', () => ({ x: 'x' }), 'leads to itself'],
    ['the folder it is in', () => ({ x: '.' }), 'contains it'],
    ['a folder further up', () => ({ x: '..' }), 'hidden file'],
  ])('refuses a link to %s', async (_, links, message) => {
    const entries = Object.entries(links()).map(([name, target]) => [
      name,
      (ctx: { symlink(to: string): void }) => ctx.symlink(target),
    ]);
    source.setContent({
      '.env': 'TOKEN=1',
      '.git': { config: 'x' },
      docs: { 'index.md': 'x', ...Object.fromEntries(entries) },
    });
    await expect(plan()).rejects.toThrow(message);
    await expect(plan()).rejects.not.toThrow(outside.path);
  });

  it.each([
    ['the folder', { docs: (c: Linker) => c.symlink(outside.path) }],
    [
      'the configuration',
      {
        'mkdocs.yml': (c: Linker) => c.symlink(outside.resolve('mkdocs.yml')),
        docs: { 'index.md': 'x' },
      },
    ],
  ])('refuses when %s itself is a link outside', async (_, content) => {
    source.setContent(content);
    await expect(plan()).rejects.toThrow('is a link that leads out');
  });

  it.each([
    '..',
    '../other',
    '/etc',
    '.',
    './',
    'C:\\docs',
    'a/../../b',
    '[docs]',
    '7',
  ])('refuses docs_dir: %s', async docsDir => {
    source.setContent({
      'mkdocs.yml': `docs_dir: ${docsDir}`,
      docs: { 'index.md': 'x' },
    });
    await expect(plan()).rejects.toThrow(/docs_dir|missing or empty/);
  });

  it('refuses what is not a plain file', async () => {
    source.setContent({ docs: { 'index.md': 'x' } });
    execFileSync('mkfifo', [source.resolve('docs/pipe')]);
    await expect(plan()).rejects.toThrow('"docs/pipe" is not a plain file');
  });

  it.each([
    [{ maxFiles: 2 }, 'more than 2 files and folders', 'maxFiles'],
    [
      { maxFileBytes: 10 },
      '"docs/big.bin" is larger than 0 MiB',
      'maxFileBytes',
    ],
    [{ maxPageBytes: 4 }, 'the page "docs/index.md" is larger', 'maxPageBytes'],
    [{ maxTotalBytes: 30 }, 'larger than 0 MiB together', 'maxTotalBytes'],
  ])('refuses sources beyond %j', async (limits, message, key) => {
    source.setContent({
      docs: {
        'index.md': '12345',
        'big.bin': 'x'.repeat(20),
        'c.bin': '12345678',
      },
    });
    await expect(plan(limits)).rejects.toThrow(message);
    await expect(plan(limits)).rejects.toThrow(`limits.${key}`);
  });

  it.each<[string, Parameters<typeof source.setContent>[0], string]>([
    ['nothing', {}, 'neither mkdocs.yml nor docs/index.md'],
    [
      'no folder',
      { 'mkdocs.yml': 'site_name: A' },
      'the folder "docs" is missing or empty',
    ],
    ['no first page', { docs: { 'a.md': 'x' } }, 'Add docs/index.md'],
    ['a file as folder', { docs: 'x' }, '"docs" is a file, not a folder'],
    [
      'a huge mkdocs.yml',
      { 'mkdocs.yml': `#${'x'.repeat(300_000)}` },
      '256 KiB',
    ],
    ['a folder as mkdocs.yml', { 'mkdocs.yml': {} }, 'is not a file'],
  ])('says what is missing: %s', async (_, content, message) => {
    source.setContent(content);
    await expect(plan()).rejects.toThrow(message);
  });

  it('says that a folder does not exist', async () => {
    await expect(
      planDocs(source.resolve('gone'), { ...defaults, defaultName: 'x' }),
    ).rejects.toThrow('The folder with the documentation does not exist.');
  });

  it('takes README.md as first page where an administrator wants that', async () => {
    source.setContent({ 'README.md': 'hello' });
    const { files } = await plan({}, { readmeAsIndex: true });
    expect(files).toContainEqual(
      expect.objectContaining({ target: 'docs/index.md', bytes: 5 }),
    );
    await expect(plan()).rejects.toThrow('no documentation here');
  });

  it('never writes', async () => {
    source.setContent({
      'mkdocs.yml': '# c\nsite_name:   A',
      docs: { 'index.md': 'x' },
    });
    const before = await snapshotTree(source.path);
    await plan();
    expect(await snapshotTree(source.path)).toEqual(before);
  });

  describe('with included sites', () => {
    const include = (entry: string, sites: object = {}) =>
      source.setContent({
        'mkdocs.yml': `nav: [{Home: index.md}, {Cart: ${JSON.stringify(
          entry,
        )}}]`,
        docs: { 'index.md': 'x' },
        ...sites,
      });

    it('merges them below their names', async () => {
      include('!include ./services/cart/mkdocs.yml', {
        services: {
          cart: {
            'mkdocs.yml': 'site_name: Cart docs\ndocs_dir: d',
            d: { 'index.md': '', 'b.md': '', 'a.png': '' },
          },
        },
      });
      const { files, site } = await plan();
      expect(files.map(({ target }) => target)).toEqual([
        'docs/index.md',
        'docs/Cart-docs/a.png',
        'docs/Cart-docs/b.md',
        'docs/Cart-docs/index.md',
      ]);
      expect(site.nav?.[1]).toEqual({
        kind: 'section',
        title: 'Cart',
        children: [
          { kind: 'page', path: 'Cart-docs/index.md' },
          { kind: 'page', path: 'Cart-docs/b.md' },
        ],
      });
    });

    it('finds them by wildcard', async () => {
      const site = (name: string) => ({
        'mkdocs.yml': `site_name: ${name}\nnav: [{Start: index.md}]`,
        docs: { 'index.md': '' },
      });
      include('*include ./services/*-api/mkdocs.yml', {
        services: {
          'b-api': site('bee'),
          'a-api': site('ant'),
          web: site('web'),
          '.x-api': site('hidden'),
        },
      });
      const { site: merged } = await plan();
      expect(merged.nav?.[1]).toMatchObject({
        kind: 'section',
        title: 'Cart',
        children: [
          { title: 'ant', children: [{ path: 'ant/index.md' }] },
          { title: 'bee', children: [{ path: 'bee/index.md' }] },
        ],
      });
    });

    it.each([
      ['!include ../other/mkdocs.yml', {}, 'Name an mkdocs.yml below'],
      ['!include /etc/mkdocs.yml', {}, 'Name an mkdocs.yml below'],
      ['!include ./sub/evil.py', {}, 'Name an mkdocs.yml below'],
      ['!include ./gone/mkdocs.yml', {}, '"gone/mkdocs.yml" is not there'],
      [
        '!include ./sub/mkdocs.yml',
        { sub: { 'mkdocs.yml': 'docs_dir: /etc' } },
        'docs_dir in sub/mkdocs.yml must be a folder below',
      ],
      [
        '!include ./sub/mkdocs.yml',
        { sub: { 'mkdocs.yml': 'docs_dir: ../..' } },
        'docs_dir in sub/mkdocs.yml must be a folder below',
      ],
      ['*include ../*/mkdocs.yml', {}, 'Name an mkdocs.yml below'],
    ])('refuses %s', async (entry, sites, message) => {
      include(entry, sites);
      await expect(plan()).rejects.toThrow(message);
    });

    it('keeps a site whose name is a path inside', async () => {
      include('!include ./sub/mkdocs.yml', {
        sub: {
          'mkdocs.yml': 'site_name: ../../../tmp/x',
          docs: { 'index.md': '' },
        },
      });
      expect(await targets()).toEqual(['docs/index.md', 'docs/tmp/x/index.md']);
    });
  });
});

interface Linker {
  symlink(target: string): void;
}
