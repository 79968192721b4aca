import yaml from 'js-yaml';
import type { AuthoringOptions } from '../config';
import { readSiteConfig } from './siteConfig';
import { writeMkdocsYml } from './writeMkdocsYml';

const none: AuthoringOptions = {
  additionalKeys: [],
  additionalPlugins: [],
  additionalMarkdownExtensions: [],
  readmeAsIndex: false,
};

function read(content: string, authoring: Partial<AuthoringOptions> = {}) {
  const warnings: string[] = [];
  const site = readSiteConfig(content, {
    file: 'mkdocs.yml',
    defaultName: 'Carts',
    authoring: { ...none, ...authoring },
    warn: message => warnings.push(message),
  });
  return { site, warnings: warnings.join('\n'), written: writeMkdocsYml(site) };
}

describe('readSiteConfig', () => {
  it.each(['', '# only a comment', '---', 'null'])(
    'has defaults for %j',
    text => {
      const { site, warnings } = read(text);
      expect(site).toMatchObject({
        siteName: 'Carts',
        docsDir: 'docs',
        nav: undefined,
        redirects: {},
      });
      expect(warnings).toBe('');
    },
  );

  it('reads what a site says about itself', () => {
    const { site, written } = read(`
site_name: 42
site_description: About
repo_url: https://github.com/acme/x
edit_uri: edit/main/docs/
docs_dir: handbook
nav: [{Home: index.md}, {More: [{A: a.md}, b.md, {Web: "https://acme.example"}]}]
theme: {name: readthedocs, custom_dir: evil, language: de}
plugins: [techdocs-core, search]
markdown_extensions: [toc, {pymdownx.tasklist: {custom_checkbox: true}}]
exclude_docs: drafts/
`);
    expect(site).toMatchObject({
      siteName: '42',
      siteDescription: 'About',
      docsDir: 'handbook',
      repoUrl: 'https://github.com/acme/x',
      editUri: 'edit/main/docs/',
    });
    expect(yaml.load(written)).toEqual({
      site_name: '42',
      site_description: 'About',
      docs_dir: 'handbook',
      repo_url: 'https://github.com/acme/x',
      edit_uri: 'edit/main/docs/',
      nav: [
        { Home: 'index.md' },
        { More: [{ A: 'a.md' }, 'b.md', { Web: 'https://acme.example' }] },
      ],
      theme: { name: 'material', language: 'de' },
      plugins: ['techdocs-core', { search: {} }],
      markdown_extensions: [
        'toc',
        { 'pymdownx.tasklist': { custom_checkbox: true } },
      ],
      exclude_docs: 'drafts/',
    });
  });

  it.each([
    ['hooks: [evil.py]', 'hooks'],
    ['INHERIT: ../../base.yml', 'INHERIT'],
    ['extra_javascript: [x.js]', 'extra_javascript'],
    ['extra_templates: [x.html]', 'extra_templates'],
    ['dev_addr: 0.0.0.0:80', 'dev_addr'],
    ['site_dir: /tmp', 'site_dir'],
    ['"__proto__": {polluted: true}', '__proto__'],
  ])('lets %j have no effect and says so', (text, key) => {
    const { warnings, written } = read(text);
    expect(warnings).toContain(`no effect in this portal: ${key}`);
    expect(written).not.toContain(key);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('passes a key on that an administrator allowed', () => {
    const { written, warnings } = read('hooks: [a.py]', {
      additionalKeys: ['hooks'],
    });
    expect(yaml.load(written)).toMatchObject({ hooks: ['a.py'] });
    expect(warnings).toBe('');
  });

  it.each([
    ['list', 'markdown_extensions: ["subprocess:Popen"]'],
    [
      'list with options',
      'markdown_extensions: [{"subprocess:Popen": {args: [id]}}]',
    ],
    ['mapping', 'markdown_extensions: {"subprocess:Popen": {args: [id]}}'],
    ['nested list', 'markdown_extensions: [["subprocess:Popen"]]'],
    ['plain module', 'markdown_extensions: [antigravity]'],
    ['look-alike', 'markdown_extensions: ["pymdownx.x:y"]'],
    ['path', 'markdown_extensions: ["pymdownx/../../os"]'],
  ])('refuses unknown extensions in any spelling: %s', (_, text) => {
    const { site, warnings } = read(text);
    expect(site.mkdocs.markdown_extensions).toEqual([]);
    expect(warnings).toMatch(/The Markdown extension ".+" is not available/);
  });

  it('drops extension options that name programs, servers or folders', () => {
    const { site } = read(
      `
markdown_extensions:
  - plantuml_markdown: {server: "http://169.254.169.254", plantuml_cmd: id}
  - pymdownx.snippets: {base_path: /etc, url_download: true}
  - pymdownx.b64: {base_path: /etc}
  - own_extension: {a: 1}
`,
      { additionalMarkdownExtensions: ['own_extension'] },
    );
    expect(site.mkdocs.markdown_extensions).toEqual([
      'plantuml_markdown',
      'pymdownx.snippets',
      { 'pymdownx.b64': {} },
      { own_extension: { a: 1 } },
    ]);
  });

  it('drops plugins that are not allowed, also those hidden in groups', () => {
    const { site, warnings } = read(
      `
plugins:
  group: {plugins: [techdocs-core, {exec: {cmd: id}}]}
  material/group: {enabled: false, plugins: [awesome]}
  search: {lang: en, prebuild_index: node}
  macros: {module_name: evil}
  extra-one: {a: 1}
`,
      { additionalPlugins: ['extra-one'] },
    );
    expect(site.mkdocs.plugins).toEqual([
      'techdocs-core',
      { search: { lang: 'en' } },
      { 'extra-one': { a: 1 } },
    ]);
    expect(warnings).toContain('The MkDocs plugin "exec" is not available');
    expect(warnings).toContain('The MkDocs plugin "macros" is not available');
  });

  it('keeps redirects inside the site and away from scripts', () => {
    const { site } = read(`
plugins:
  - redirects:
      redirect_maps:
        old.md: new.md#part
        away.md: https://acme.example/x
        ../../../etc/cron.d/x.md: new.md
        /etc/x.md: new.md
        script.md: "javascript:alert(1)"
        quote.md: '"><script>'
        number.md: 7
`);
    expect(site.redirects).toEqual({
      'old.md': 'new.md#part',
      'away.md': 'https://acme.example/x',
    });
  });

  it('never reads the environment or runs a tag', () => {
    const { site, warnings } = read(`
site_name: !ENV HOME
site_description: !ENV [PATH, "the default"]
extra:
  a: !!python/object/apply:os.system [id]
  b: !!python/name:os.system
  c: !relative $docs_dir
  d: !custom {x: 1}
`);
    expect(site).toMatchObject({
      siteName: 'Carts',
      siteDescription: 'the default',
      mkdocs: { extra: {} },
    });
    expect(warnings).toContain('cannot read any');
    expect(warnings).toContain('!relative');
  });

  it.each([
    ['a: [', /mkdocs.yml is not valid YAML: .* \(line 2, column 1\)/],
    ['a: 1\nb: x: y', /not valid YAML: .* \(line 2, /],
    ['a: 1\na: 2', /duplicated mapping key \(line 2, /],
    ['- a\n- b', /must hold settings as "key: value" lines/],
    ['just text', /must hold settings/],
    ['docs_dir: ../x', /docs_dir in mkdocs.yml must be a folder below/],
  ])('explains what is wrong with %j', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('refuses aliases that unfold without end', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 9; n += 1) {
      lines.push(
        `a${n}: &a${n} [${Array(10)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
      );
    }
    expect(() => read(lines.join('\n'))).toThrow('mkdocs.yml is too large');
  });

  it.each([
    ['/etc/passwd', 0],
    ['../outside.md', 0],
    ['C:\\x.md', 0],
    ['\\\\server\\x.md', 0],
    ['vbscript:alert(1)', 0],
    ['data:text/html,x', 0],
    ['file:///etc/passwd', 0],
    ['//evil.example/x', 0],
    ['.', 0],
    ['a/../b.md', 1],
    ['./a.md', 1],
    ['https://acme.example', 1],
    ['mailto:a@acme.example', 1],
  ])('navigation entry %j: %i kept', (target, kept) => {
    const { site, warnings } = read(
      `nav: [{First: index.md}, {X: ${JSON.stringify(target)}}]`,
    );
    expect(site.nav).toHaveLength(1 + kept);
    expect(warnings.includes('Left out')).toBe(kept === 0);
  });

  it('treats a navigation without usable entries as none', () => {
    expect(read('nav: []').site.nav).toBeUndefined();
    expect(read('nav: {a: b.md}').site.nav).toBeUndefined();
    expect(
      read('nav: [7, null, {Empty: []}, {No: null}]').site.nav,
    ).toBeUndefined();
  });
});
