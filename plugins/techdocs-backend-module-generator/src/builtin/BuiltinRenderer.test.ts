import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { readFile, readdir } from 'node:fs/promises';
import { createLogger } from 'winston';
import { readPortalGeneratorConfig } from '../config';
import type { RenderJob } from '../renderers/DocsRenderer';
import { DocsWorkspace } from '../source/DocsWorkspace';
import { planDocs } from '../source/planDocs';
import { BuiltinRenderer } from './BuiltinRenderer';
import { stylesheetName } from './stylesheet';

describe('BuiltinRenderer', () => {
  const source = createMockDirectory();
  const output = createMockDirectory();
  const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
  const settings = readPortalGeneratorConfig(new ConfigReader({}));

  const read = (file: string) => readFile(output.resolve(file), 'utf8');

  async function render(
    content: Parameters<typeof source.setContent>[0],
    options: {
      location?: RenderJob['location'];
      timeoutMs?: number;
      suggestSetup?: boolean;
    } = {},
  ) {
    source.setContent(content);
    output.clear();
    const logger = createLogger({ silent: true });
    const warn = jest.spyOn(logger, 'warn');
    const plan = await planDocs(source.path, {
      ...settings,
      defaultName: 'Carts',
    });
    const workspace = await DocsWorkspace.create(plan);
    try {
      await new BuiltinRenderer({
        integrations,
        suggestSetup: options.suggestSetup ?? true,
        timeoutMs: options.timeoutMs ?? 60_000,
      }).render({
        plan,
        inputDir: workspace.inputDir,
        scratchDir: workspace.scratchDir,
        outputDir: output.path,
        location: options.location,
        etag: 'commit#builtin',
        logger,
      });
    } finally {
      await workspace.dispose();
    }
    return warn.mock.calls.map(([message]) => `${message}`);
  }

  it('writes pages, assets, style sheet, search index and metadata', async () => {
    await render({
      docs: {
        'index.md': '# A <title>\n\ntext',
        'b.md': 'no heading',
        '.hidden.md': 'hidden',
        img: { 'x.png': 'png' },
      },
    });
    expect((await readdir(output.path, { recursive: true })).sort()).toEqual([
      'assets',
      'assets/stylesheets',
      `assets/stylesheets/${stylesheetName}`,
      'b',
      'b/index.html',
      'img',
      'img/x.png',
      'index.html',
      'search',
      'search/search_index.json',
      'techdocs_metadata.json',
    ]);
    expect(JSON.parse(await read('techdocs_metadata.json'))).toEqual({
      site_name: 'Carts',
      site_description: '',
      etag: 'commit#builtin',
      build_timestamp: expect.any(Number),
      files: expect.arrayContaining(['b/index.html', 'img/x.png']),
    });
    expect(JSON.parse(await read('search/search_index.json')).docs).toEqual([
      { location: 'b/', title: 'B', text: 'no heading' },
      { location: '', title: 'A <title>', text: 'A <title> text' },
      { location: '#a-title', title: 'A <title>', text: 'text' },
    ]);
    expect(await read('b/index.html')).toContain('<h1>B</h1>');
  });

  it('meets what the reader asks of a page', async () => {
    await render({
      'mkdocs.yml': 'nav: [Home: index.md, Deep: [{Deeper: [b.md, c.md]}]]',
      docs: { 'index.md': '# A\n## B', 'b.md': '# B page', 'c.md': '# C' },
    });
    const html = await read('b/index.html');
    // Style sheets survive by this name only, and <style> never does.
    expect(stylesheetName).toMatch(/^main\.[0-9a-f]{8}\.min\.css$/);
    expect(html).toContain(
      `<link rel="stylesheet" href="../assets/stylesheets/${stylesheetName}">`,
    );
    expect(html.match(/<link/g)).toHaveLength(1);
    expect(html).not.toMatch(/<style|<script/);
    // Drawer of small screens, sidebars, title of the feedback link, add-on places.
    expect(html).toMatch(
      /class="md-header"[^]*<label class="md-header__button md-icon" for="__drawer">/,
    );
    expect(html).toContain(
      '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer"',
    );
    expect(html).toContain(
      'data-md-component="sidebar" data-md-type="navigation"',
    );
    expect(html).toContain('data-md-component="sidebar" data-md-type="toc"');
    expect(html).toContain(
      '<div class="md-content" data-md-component="content">\n<article class="md-content__inner md-typeset">',
    );
    expect(html).toMatch(/<article[^>]*>\s*<h1 id="b-page">B page</);
    // Open sections lead to the current page; footer follows the navigation.
    expect(
      html.match(
        /md-nav__item--active md-nav__item--nested"><input[^>]* checked>/g,
      ),
    ).toHaveLength(2);
    expect(html).toContain(
      'href="./" aria-current="page"><span class="md-ellipsis">B page</span>',
    );
    expect(html).toMatch(
      /href="\.\.\/" class="md-footer__link md-footer__link--prev">[^]*Home[^]*href="\.\.\/c\/" class="md-footer__link md-footer__link--next">/,
    );
    expect(await read('index.html')).toMatch(
      /data-md-component="toc"><li class="md-nav__item"><a class="md-nav__link" href="#b">/,
    );
  });

  it('says on every page who made it', async () => {
    await render({ docs: { 'index.md': 'x', 'b.md': 'y' } });
    for (const page of ['index.html', 'b/index.html']) {
      expect(await read(page)).toContain(
        '<small>Rendered by the built-in renderer. For full MkDocs: <code>npm run techdocs:setup</code></small>',
      );
    }
    await render({ docs: { 'index.md': 'x' } }, { suggestSetup: false });
    expect(await read('index.html')).toContain(
      '<small>Rendered by the built-in renderer.</small>',
    );
  });

  it('escapes what authors name', async () => {
    await render({
      'mkdocs.yml':
        'site_name: "<b>S</b>"\nnav: [{"<i>H</i>": index.md}, {"<u>W</u>": "https://acme.example/\\"><script>"}]',
      docs: { 'index.md': '---\ntitle: "<img src=x>"\n---\ntext' },
    });
    const html = await read('index.html');
    expect(html).not.toMatch(/<(b|i|u|img|script)>|<img/);
    expect(html).toContain('&lt;i&gt;H&lt;/i&gt;');
  });

  const github = {
    type: 'url' as const,
    target: 'https://github.com/acme/x/tree/main',
  };
  it.each<[string, string, RenderJob['location'], string | undefined]>([
    [
      'the settings',
      'repo_url: https://github.com/acme/x\nedit_uri: edit/dev/docs/',
      undefined,
      'https://github.com/acme/x/edit/dev/docs/a%20b.md',
    ],
    [
      'an absolute edit_uri',
      'edit_uri: https://acme.example/edit?file=',
      undefined,
      'https://acme.example/edit?file=a%20b.md',
    ],
    [
      'the repository alone',
      'repo_url: https://github.com/acme/x/',
      undefined,
      'https://github.com/acme/x/edit/HEAD/docs/a%20b.md',
    ],
    [
      'the catalog',
      '',
      github,
      'https://github.com/acme/x/edit/main/docs/a%20b.md',
    ],
    [
      'nothing for folders',
      '',
      { type: 'dir', target: '/srv/docs' },
      undefined,
    ],
    [
      'nothing for other hosts',
      '',
      { type: 'url', target: 'https://acme.example/x' },
      undefined,
    ],
    [
      'nothing harmful',
      'edit_uri: "javascript:alert(1)//"\nrepo_url: "javascript:alert(1)"',
      undefined,
      undefined,
    ],
  ])(
    'finds where to edit a page from %s',
    async (_, yml, location, expected) => {
      await render(
        { 'mkdocs.yml': yml, docs: { 'index.md': 'x', 'a b.md': 'y' } },
        { location },
      );
      const html = await read('a b/index.html');
      const href = /href="([^"]*)" title="Edit this page"/.exec(html)?.[1];
      expect(href).toBe(expected);
    },
  );

  it('follows redirects of the settings, inside and outside', async () => {
    const warnings = await render({
      'mkdocs.yml': `
plugins:
  - redirects:
      redirect_maps: {old.md: "new.md#part", gone.md: https://acme.example/?a=1&b=2, index.md: new.md, lost.md: nowhere.md}
`,
      docs: { 'index.md': 'x', 'new.md': 'y' },
    });
    expect(await read('old/index.html')).toContain(
      'content="0; url=../new/#part"',
    );
    expect(await read('gone/index.html')).toContain(
      'url=https://acme.example/?a=1&amp;b=2"',
    );
    expect(await read('index.html')).toContain('<p>x</p>');
    expect(
      warnings.filter(text => text.includes('leads nowhere')),
    ).toHaveLength(2);
  });

  it('leaves out what exclude_docs names and what the navigation does not find', async () => {
    const warnings = await render({
      'mkdocs.yml':
        'exclude_docs: |\n  drafts/\n  *.tmp.md\nnav: [index.md, drafts/a.md, {File: x.pdf}, gone.md]',
      docs: {
        'index.md': 'x',
        'b.tmp.md': '',
        'x.pdf': '',
        drafts: { 'a.md': 'secret' },
      },
    });
    const files = await readdir(output.path, { recursive: true });
    expect(files.filter(name => /drafts|tmp/.test(name))).toEqual([]);
    expect(
      warnings.filter(text => text.startsWith('The navigation names')),
    ).toHaveLength(2);
    expect(await read('index.html')).toContain('href="x.pdf" download');
  });

  it('shows one page where two want the same address', async () => {
    const warnings = await render({
      docs: {
        'index.md': 'index',
        'README.md': 'readme',
        'a.md': 'file',
        a: { 'index.md': 'folder' },
      },
    });
    expect(await read('index.html')).toContain('<p>index</p>');
    expect(await read('a/index.html')).toContain('<p>folder</p>');
    expect(warnings).toEqual([
      'README.md and index.md have the same address; index.md is shown.',
      'a.md and a/index.md have the same address; a/index.md is shown.',
    ]);
  });

  it('stops when the time is over', async () => {
    await expect(
      render({ docs: { 'index.md': 'x' } }, { timeoutMs: 0 }),
    ).rejects.toThrow('did not finish within 0 seconds');
  });
});
