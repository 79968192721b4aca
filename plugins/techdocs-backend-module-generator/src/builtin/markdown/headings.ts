import type MarkdownIt from 'markdown-it';
import { inlineText } from './inlineText';
import type { RenderEnv } from './RenderEnv';
import { slug } from './slug';

const OWN_ID = /\s*\{:?\s*#([\w-]+)[^{}]*\}\s*$/;
// Longer tails are not searched: the pattern would take quadratic time.
const MAX_OWN_ID = 200;

/** Gives headings an anchor and a permalink, and lists them in the environment. */
export function headings(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'heading_ids', state => {
    state.tokens.forEach((token, index) => {
      const inline = state.tokens[index + 1];
      if (token.type === 'heading_open') {
        const own = OWN_ID.exec(inline.content.slice(-MAX_OWN_ID));
        if (own) {
          inline.content = inline.content.slice(
            0,
            own.index - Math.min(inline.content.length, MAX_OWN_ID),
          );
          token.meta = { id: own[1] };
        }
      }
    });
  });

  md.core.ruler.push('heading_anchors', state => {
    const env: RenderEnv = state.env;
    state.tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') {
        return;
      }
      const inline = state.tokens[index + 1];
      const text = inlineText(inline).trim();
      const id = env.ids.take(token.meta?.id ?? slug(text));
      token.attrSet('id', id);
      env.headings.push({ level: Number(token.tag.slice(1)), id, text });

      const permalink = new state.Token('permalink', '', 0);
      permalink.meta = { id };
      inline.children?.push(permalink);
    });
  });

  md.renderer.rules.permalink = (tokens, index) => {
    const id = md.utils.escapeHtml(String(tokens[index].meta.id));
    return `<a class="headerlink" href="#${id}" title="Permanent link">&para;</a>`;
  };
}
