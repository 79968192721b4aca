import hljs from 'highlight.js/lib/common';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import nginx from 'highlight.js/lib/languages/nginx';
import powershell from 'highlight.js/lib/languages/powershell';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import type MarkdownIt from 'markdown-it';

hljs.registerLanguage('dockerfile', dockerfile);
hljs.registerLanguage('nginx', nginx);
hljs.registerLanguage('powershell', powershell);
hljs.registerLanguage('properties', properties);
hljs.registerLanguage('protobuf', protobuf);

// Above this, colouring takes longer than anybody reads.
const MAX_HIGHLIGHTED = 50_000;
const TITLE = /\btitle="([^"]*)"/;

/** Colours fenced code by class names; unknown languages stay plain. */
export function codeBlocks(md: MarkdownIt): void {
  md.renderer.rules.fence = (tokens, index) => {
    const { info, content } = tokens[index];
    return codeBlock(md, content, languageOf(info), TITLE.exec(info)?.[1]);
  };
  md.renderer.rules.code_block = (tokens, index) =>
    codeBlock(md, tokens[index].content, '');
}

/** Reads `python title="x"` and `{.python .numbered}` alike. */
function languageOf(info: string): string {
  return /^\s*\{?\.?([\w+#-]+)/.exec(info)?.[1]?.toLowerCase() ?? '';
}

function codeBlock(
  md: MarkdownIt,
  content: string,
  language: string,
  title?: string,
): string {
  const { escapeHtml } = md.utils;
  const isKnown =
    content.length <= MAX_HIGHLIGHTED && hljs.getLanguage(language);
  const code = isKnown
    ? hljs.highlight(content, { language, ignoreIllegals: true }).value
    : escapeHtml(content);
  const name = title
    ? `<span class="filename">${escapeHtml(title)}</span>`
    : '';
  const marker = language ? `language-${escapeHtml(language)} ` : '';
  return (
    `<div class="${marker}highlight">${name}<pre>` +
    `<code class="hljs" tabindex="0">${code}</code></pre></div>\n`
  );
}
