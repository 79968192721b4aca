import { SiteIndex } from '../site/SiteIndex';
import { createMarkdown } from './createMarkdown';
import { renderPage } from './renderPage';

const md = createMarkdown();
const index = new SiteIndex(
  ['index.md', 'guides/README.md', 'guides/two.md', 'über uns.md'],
  ['img/a.png', 'guides/b.svg', 'files/x.pdf'],
);

function render(content: string, page = 'index.md') {
  const warnings: string[] = [];
  const result = renderPage(md, {
    page,
    content,
    index,
    warn: message => warnings.push(message),
  });
  return { ...result, warnings };
}

const html = (content: string, page?: string) => render(content, page).body;

describe('what authors write', () => {
  it.each([
    [
      'emphasis',
      '**a** *b* ~~c~~ `d`',
      '<strong>a</strong> <em>b</em> <s>c</s> <code>d</code>',
    ],
    ['numbered list', '1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
    [
      'table',
      '| a | b |\n|---|--:|\n| 1 | 2 |',
      '<td style="text-align:right">2</td>',
    ],
    [
      'wide tables scroll by keyboard',
      '|a|\n|-|\n|1|',
      'md-typeset__scrollwrap" tabindex="0"',
    ],
    [
      'bare address',
      'see https://acme.example/x',
      '<a href="https://acme.example/x" rel="noopener noreferrer">',
    ],
    ['definition list', 'Term\n:   Meaning', '<dt>Term</dt>\n<dd>Meaning</dd>'],
    [
      'footnote',
      'a[^1]\n\n[^1]: Note',
      '<li id="fn1" class="footnote-item"><p>Note',
    ],
    ['done task', '- [x] done', 'disabled checked aria-label="done"'],
    [
      'open task',
      '- [ ] open',
      '<li class="task-list-item"><label class="task-list-control">',
    ],
    ['task list class', '* [X] done', '<ul class="task-list">'],
    ['line break', 'a<br>b<br/>c', 'a<br>\nb<br>\nc'],
    ['attribute list', '[x](guides/two.md){ .md-button } and', '">x</a> and'],
    [
      'comment',
      'a\n\n<!-- hidden\nwords -->\n\nb <!-- c --> d',
      '<p>a</p>\n<p>b  d</p>',
    ],
    ['keys', '<kbd>Ctrl</kbd>', '<kbd>Ctrl</kbd>'],
    ['wrapper', '<div align="center">\n**x**\n</div>', '<strong>x</strong>'],
    [
      'image tag',
      '<img src="img/a.png" alt="A" width="40" onerror="x()">',
      '<img src="img/a.png" alt="A" width="40" loading="lazy">',
    ],
  ])('%s', (_, text, expected) => {
    expect(html(text)).toContain(expected);
  });

  it.each([
    [
      '!!! note\n    Body',
      '<div class="admonition note">\n<p class="admonition-title">Note</p>\n<p>Body</p>\n</div>',
    ],
    [
      '!!! warning "Mind **this**"\n    Body',
      '<p class="admonition-title">Mind <strong>this</strong></p>',
    ],
    ['!!! tip ""\n    Body', '<div class="admonition tip">\n<p>Body</p>'],
    [
      '!!! danger inline end "T"\n    Body',
      '<div class="admonition danger inline end">',
    ],
    [
      '??? note "More"\n    Body',
      '<details class="note">\n<summary>More</summary>\n<p>Body</p>\n</details>',
    ],
    ['???+ tip\n    Body', '<details class="tip" open="">'],
    [
      '!!! note\n    a\n\n        code\n\n    b\n\nafter',
      '<p>b</p>\n</div>\n<p>after</p>',
    ],
    [
      '!!! note\n    - a\n    - b\n\n    !!! tip\n        in',
      '<p>in</p>\n</div>\n</div>',
    ],
    [
      '- item\n\n    !!! note\n        in list\n- next',
      '<p>in list</p>\n</div>\n</li>',
    ],
    [
      '> [!NOTE]\n> Body',
      '<div class="admonition note">\n<p class="admonition-title">Note</p>\n<p>Body</p>\n</div>',
    ],
    ['> [!CAUTION]\n>\n> Body', '<p class="admonition-title">Caution</p>'],
    ['> [!important]\n> - a', 'class="admonition warning"'],
  ])('box %j', (text, expected) => {
    expect(html(text).replace(/\n+/g, '\n')).toContain(
      expected.replace(/\n+/g, '\n'),
    );
  });

  it.each([
    '!!! not closed" title\n    x',
    '!!!note\n    x',
    '> [!NOPE]\n> x',
    '> text [!NOTE]',
    '    !!! note\n        x',
  ])('is not a box: %j', text => {
    expect(html(text)).not.toContain('admonition');
  });

  it('shows tabs that belong together as one group', () => {
    const body = html(
      '=== "A"\n    one\n\n=== "B & C"\n    two\n\nafter\n\n=== "D"\n    three',
    );
    expect(body.match(/tabbed-set/g)).toHaveLength(2);
    expect(body).toContain('<label for="__tabbed_1_2">B &amp; C</label>');
    expect(body).toContain('name="__tabbed_2" checked');
    expect(body).toMatch(/<div class="tabbed-block">\s*<p>two<\/p>/);
    expect(body).toContain('<p>after</p>');
  });

  it('colours code by class names, with a title when there is one', () => {
    const body = html('```ts title="a.ts"\nconst a = 1;\n```');
    expect(body).toContain(
      '<div class="language-ts highlight"><span class="filename">a.ts</span>',
    );
    expect(body).toContain('<span class="hljs-keyword">const</span>');
    expect(html('``` {.python .x}\nprint(1)\n```')).toContain('hljs-built_in');
    expect(html('```nonsense\n<a>\n```')).toContain('>&lt;a&gt;\n</code>');
    expect(
      html(`\`\`\`ts\n${'const a = 1;\n'.repeat(5000)}\`\`\``),
    ).not.toContain('hljs-keyword');
  });

  it('gives headings the anchors that MkDocs gives them', () => {
    const { headings, body } = render(
      '# Für `alle` & mehr!\n\n## Same\n\n## Same\n\n## Own {#mine}\n\n### 日本\n\n## A - b_c',
    );
    expect(headings).toEqual([
      { level: 1, id: 'fur-alle-mehr', text: 'Für alle & mehr!' },
      { level: 2, id: 'same', text: 'Same' },
      { level: 2, id: 'same_1', text: 'Same' },
      { level: 2, id: 'mine', text: 'Own' },
      { level: 3, id: 'section', text: '日本' },
      { level: 2, id: 'a-b_c', text: 'A - b_c' },
    ]);
    expect(body).toContain(
      '<h2 id="mine">Own<a class="headerlink" href="#mine" title="Permanent link">&para;</a></h2>',
    );
  });
});

describe('links and images', () => {
  it.each([
    ['guides/two.md', 'index.md', 'guides/two/'],
    ['guides/two.md#part', 'index.md', 'guides/two/#part'],
    ['guides/two.md?x=1#y', 'index.md', 'guides/two/?x=1#y'],
    ['guides/', 'index.md', 'guides/'],
    ['guides/README.md', 'index.md', 'guides/'],
    ['../index.md', 'guides/two.md', '../../'],
    ['two.md', 'guides/README.md', 'two/'],
    ['./two.md', 'guides/two.md', './'],
    ['/guides/two.md', 'guides/two.md', './'],
    ['/index.md', 'guides/two.md', '../../'],
    ['über uns.md', 'index.md', '%C3%BCber%20uns/'],
    ['%C3%BCber%20uns.md', 'index.md', '%C3%BCber%20uns/'],
    ['#here', 'index.md', '#here'],
    ['unknown/', 'index.md', 'unknown/'],
    ['../../../../etc/passwd', 'index.md', '../../../../etc/passwd'],
    ['mailto:a@acme.example', 'index.md', 'mailto:a@acme.example'],
  ])('%s on %s leads to %s', (href, page, expected) => {
    expect(html(`[x](<${href}>)`, page)).toContain(`<a href="${expected}"`);
  });

  it('downloads files that are not pages', () => {
    expect(html('[x](files/x.pdf)')).toContain(
      '<a href="files/x.pdf" download="">',
    );
    expect(html('![x](b.svg)', 'guides/two.md')).toContain('src="../b.svg"');
  });

  it('tells about links that lead nowhere', () => {
    expect(render('[x](gone.md) ![y](gone.png)').warnings).toEqual([
      'index.md links to "gone.md", which is not there.',
      'index.md shows "gone.png", which is not there.',
    ]);
  });
});

describe('hostile input', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<img src="x" onerror="alert(1)">',
    '<img src="javascript:alert(1)">',
    '<svg onload="alert(1)">',
    '<iframe src="https://evil.example"></iframe>',
    '<style>body{display:none}</style>',
    '<link rel="stylesheet" href="https://evil.example/main.00000000.min.css">',
    '<a href="javascript:alert(1)">x</a>',
    '<b onclick="alert(1)">x</b>',
    '<kbd style="position:fixed">x</kbd>',
    '<details open ontoggle="alert(1)">x</details>',
    '<div onmouseover="alert(1)">x</div>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](vbscript:alert(1))',
    '[x](file:///etc/passwd)',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](data:image/png;base64,AAAA)',
    '[x](other:thing)',
    '![x](data:image/svg+xml;base64,PHN2Zz4=)',
    '![x](javascript:alert(1))',
    '<javascript:alert(1)>',
    '[x]: javascript:alert(1)\n\n[x]',
    '![x" onerror="alert(1)](img/a.png)',
    '[x](guides/two.md "t\\" onclick=\\"alert(1)")',
    '```x" onmouseover="alert(1)\ncode\n```',
    '```ts title="a<script>"\ncode\n```',
    '!!! note" onclick="x\n    x',
    '!!! note "<script>alert(1)</script>"\n    x',
    '=== "<img src=x onerror=alert(1)>"\n    x',
    '# <script>alert(1)</script> {#x" onclick="alert(1)}',
    '- [x] <script>alert(1)</script>',
    'a[^<script>]\n\n[^<script>]: x',
    '<!-- --><script>alert(1)</script>',
    '<br onclick="alert(1)">',
    '<scr<script>ipt>alert(1)</script>',
  ])('%j stays harmless', text => {
    const body = html(text);
    const tags = [...body.matchAll(/<([a-z0-9]+)((?:\s+[^<>]*)?)\/?>/gi)];
    for (const [, name, attributes] of tags) {
      expect(name).not.toMatch(
        /^(script|iframe|style|link|svg|object|embed)$/i,
      );
      expect(attributes.replace(/"[^"]*"/g, '""')).not.toMatch(/\son\w+\s*=/i);
      expect(attributes).not.toMatch(/style="position/);
      expect(attributes).not.toMatch(
        /(href|src)="\s*(javascript|vbscript|file|other|data:(?!image\/(png|gif|jpeg|webp)))/i,
      );
    }
    expect(body).not.toMatch(/<a [^>]*href="data:/i);
  });

  it('does not let an unclosed tag run on over the page', () => {
    expect(html('<b>bold\n\nnext </i>')).toBe(
      '<p>&lt;b&gt;bold</p>\n<p>next &lt;/i&gt;</p>\n',
    );
    expect(html('<b><i>x</b></i>')).toBe(
      '<p><b>&lt;i&gt;x</b>&lt;/i&gt;</p>\n',
    );
  });

  it.each([
    ['quotes', `${'> '.repeat(5000)}x`],
    ['lists', `${'- '.repeat(5000)}x`],
    ['brackets', '['.repeat(20000)],
    ['emphasis', '*a '.repeat(20000)],
    ['tags', '<b>'.repeat(5000)],
    ['comments', '<!--'.repeat(5000)],
    [
      'boxes',
      Array.from(
        { length: 200 },
        (_, n) => `${' '.repeat(4 * n)}!!! note`,
      ).join('\n'),
    ],
    ['images', '<img '.repeat(5000)],
    ['comment lines', '<!-- \n\n'.repeat(14000)],
    ['equal headings', '# a\n'.repeat(25000)],
    ['tasks', '- [ ] a\n'.repeat(12000)],
    ['anchors', '# {: #a'.repeat(14000)],
    ['alerts', '> [!NOTE]\n> a\n\n'.repeat(6000)],
    ['attribute lists', '[x](y){'.repeat(5000)],
  ])(
    'takes %s without end in its stride, where time could grow with the square',
    (_, text) => {
      const start = performance.now();
      expect(html(text)).toEqual(expect.any(String));
      expect(performance.now() - start).toBeLessThan(20_000);
    },
    60_000,
  );
});

describe('titles and sections', () => {
  it.each([
    ['index.md', '---\ntitle: From head\n---\n# From heading', 'From head'],
    ['index.md', '# From *heading*', 'From heading'],
    ['index.md', 'text', 'Home'],
    ['guides/README.md', 'text', 'Guides'],
    ['guides/getting-started.md', 'text', 'Getting started'],
    ['guides/REST_API.md', 'text', 'REST API'],
    ['index.md', '---\ntitle: [a\n---\ntext', 'Home'],
    ['index.md', '---\ntitle: {a: 1}\n---\ntext', 'Home'],
    ['index.md', '\uFEFF---\ntitle: With mark\n---\n', 'With mark'],
  ])('%s with %j is called %s', (page, content, title) => {
    const result = render(content, page);
    expect(result.title).toBe(title);
    expect(result.body).not.toContain('title:');
  });

  it('cuts the page at its headings', () => {
    const { sections } = render(
      'Before\n\n# One\n\nA *b* `c`\n\n```\ncode words\n```\n\n## Two\n\n- x\n\n!!! note "Boxed"\n    y\n\n| h |\n|---|\n| z |\n\n### Empty',
    );
    expect(sections).toEqual([
      { text: 'Before' },
      { id: 'one', title: 'One', text: 'A b c code words' },
      { id: 'two', title: 'Two', text: 'x Boxed y h z' },
      { id: 'empty', title: 'Empty', text: '' },
    ]);
  });
});
