import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';

const MARKER = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i;
const CLASSES: Record<string, string> = {
  NOTE: 'note',
  TIP: 'tip',
  IMPORTANT: 'warning',
  WARNING: 'warning',
  CAUTION: 'danger',
};

/** Shows GitHub's alerts (`> [!NOTE]`) as admonitions. */
export function githubAlerts(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'github_alerts', state => {
    const result: Token[] = [];
    const quotes: Token[] = [];
    const { tokens } = state;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      result.push(token);
      if (token.type === 'blockquote_close') {
        token.tag = quotes.pop()?.tag ?? token.tag;
      } else if (token.type === 'blockquote_open') {
        quotes.push(token);
        const inline = tokens[index + 2];
        const match =
          tokens[index + 1]?.type === 'paragraph_open' &&
          MARKER.exec(inline?.content ?? '');
        if (match) {
          const kind = match[1].toUpperCase();
          token.tag = 'div';
          token.attrSet('class', `admonition ${CLASSES[kind]}`);
          const title = new state.Token('alert_title', 'p', 0);
          title.content = kind.charAt(0) + kind.slice(1).toLowerCase();
          title.block = true;
          result.push(title);
          inline.content = inline.content.slice(match[0].length);
          // A paragraph that held nothing but the marker goes, with its two tags.
          index += inline.content.trim() === '' ? 3 : 0;
        }
      }
    }
    state.tokens = result;
  });

  md.renderer.rules.alert_title = (tokens, index) =>
    `<p class="admonition-title">${md.utils.escapeHtml(
      tokens[index].content,
    )}</p>\n`;
}
