import type MarkdownIt from 'markdown-it';

const MARKER = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i;
const CLASSES: Record<string, string> = {
  NOTE: 'note',
  TIP: 'tip',
  IMPORTANT: 'info',
  WARNING: 'warning',
  CAUTION: 'danger',
};

/** Shows GitHub's alerts (`> [!NOTE]`) as admonitions. */
export function githubAlerts(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'github_alerts', state => {
    const { tokens } = state;
    for (let index = 0; index < tokens.length; index += 1) {
      const [quote, paragraph, inline] = tokens.slice(index, index + 3);
      const match =
        quote.type === 'blockquote_open' &&
        paragraph?.type === 'paragraph_open' &&
        MARKER.exec(inline?.content ?? '');
      if (match) {
        const kind = match[1].toUpperCase();
        quote.tag = 'div';
        quote.attrSet('class', `admonition ${CLASSES[kind]}`);
        const close = tokens.findIndex(
          (token, at) =>
            at > index &&
            token.type === 'blockquote_close' &&
            token.level === quote.level,
        );
        if (close >= 0) {
          tokens[close].tag = 'div';
        }
        const title = new state.Token('alert_title', 'p', 0);
        title.content = kind.charAt(0) + kind.slice(1).toLowerCase();
        title.block = true;
        inline.content = inline.content.slice(match[0].length);
        const isEmpty = inline.content.trim() === '';
        tokens.splice(index + 1, isEmpty ? 3 : 0, title);
      }
    }
  });

  md.renderer.rules.alert_title = (tokens, index) =>
    `<p class="admonition-title">${md.utils.escapeHtml(
      tokens[index].content,
    )}</p>\n`;
}
