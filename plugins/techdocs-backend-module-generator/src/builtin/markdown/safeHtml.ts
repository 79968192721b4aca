import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';

const KEPT = new Set(
  'b i em strong u s small sub sup kbd mark ins del'.split(' '),
);
const DROPPED = new Set(
  'div p span center a picture source figure figcaption section details summary'.split(
    ' ',
  ),
);
const TAG = /^<(\/?)([a-z][a-z0-9]*)\b([^<>]{0,2000})>/i;
// Longer comments are shown as text: looking further would take quadratic time.
const MAX_COMMENT = 10_000;
const ATTRIBUTE = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/**
 * Understands the few HTML tags that people write into Markdown: text styles without
 * attributes, line breaks, and images by address and description. Wrappers such as `<div>`
 * are taken out around their content, comments vanish, everything else is shown as text.
 */
export function safeHtml(md: MarkdownIt): void {
  md.block.ruler.before('lheading', 'html_comment', blockComment);
  md.inline.ruler.before('autolink', 'safe_html', safeInline);
  md.core.ruler.after('inline', 'safe_html_pairs', state => {
    state.tokens.forEach(token => pairTags(token.children ?? []));
  });
  md.renderer.rules.safe_tag = (tokens, index) => {
    const { tag, nesting } = tokens[index];
    return nesting === 1 ? `<${tag}>` : `</${tag}>`;
  };
}

function blockComment(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const start = state.bMarks[startLine] + state.tShift[startLine];
  if (!state.src.startsWith('<!--', start)) {
    return false;
  }
  const length = state.src.slice(start, start + MAX_COMMENT).indexOf('-->');
  const comment = state.src.slice(start, start + length + 3);
  const lastLine = startLine + comment.split('\n').length - 1;
  if (
    length < 0 ||
    lastLine >= endLine ||
    state.src.slice(start + comment.length, state.eMarks[lastLine]).trim()
  ) {
    return false;
  }
  if (!silent) {
    state.line = lastLine + 1;
  }
  return true;
}

function safeInline(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x3c) {
    return false;
  }
  const rest = state.src.slice(state.pos, state.pos + 4096);
  if (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end >= 0) {
      state.pos += end + 3;
    }
    return end >= 0;
  }
  const match = TAG.exec(rest);
  if (!match) {
    return false;
  }
  const [text, closing, name, attributes] = match;
  const tag = name.toLowerCase();
  const isImage = tag === 'img' && !closing;
  if (tag !== 'br' && !isImage && !KEPT.has(tag) && !DROPPED.has(tag)) {
    return false;
  }
  if (!silent) {
    if (tag === 'br') {
      state.push('hardbreak', 'br', 0);
    } else if (isImage) {
      pushImage(state, attributes);
    } else if (KEPT.has(tag)) {
      const token = state.push('safe_tag', tag, 0);
      token.nesting = closing ? -1 : 1;
      token.content = text;
    }
  }
  state.pos += text.length;
  return true;
}

function pushImage(state: StateInline, attributes: string): void {
  const values = new Map<string, string>();
  for (const [, name, double, single] of attributes.matchAll(ATTRIBUTE)) {
    values.set(name.toLowerCase(), double ?? single ?? '');
  }
  const src = state.md.normalizeLink(values.get('src') ?? '');
  if (!src || !state.md.validateLink(src)) {
    return;
  }
  const image = state.push('image', 'img', 0);
  const alt = new state.Token('text', '', 0);
  alt.content = values.get('alt') ?? '';
  image.attrs = [
    ['src', src],
    ['alt', ''],
  ];
  image.children = [alt];
  image.content = alt.content;
  for (const size of ['width', 'height']) {
    if (/^\d{1,4}%?$/.test(values.get(size) ?? '')) {
      image.attrSet(size, values.get(size) ?? '');
    }
  }
}

/** Shows tags without a partner as text, so that no style runs on over the page. */
function pairTags(tokens: Token[]): void {
  const open: Token[] = [];
  const lonely = new Set<Token>();
  for (const token of tokens) {
    if (token.type === 'safe_tag' && token.nesting === 1) {
      open.push(token);
    } else if (token.type === 'safe_tag') {
      const partner = open.findLastIndex(({ tag }) => tag === token.tag);
      if (partner < 0) {
        lonely.add(token);
      } else {
        open
          .splice(partner)
          .slice(1)
          .forEach(each => lonely.add(each));
      }
    }
  }
  for (const token of [...open, ...lonely]) {
    token.type = 'text';
    token.nesting = 0;
  }
}
