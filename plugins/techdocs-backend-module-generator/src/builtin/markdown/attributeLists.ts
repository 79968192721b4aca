import type MarkdownIt from 'markdown-it';

const LIST = /^\{:?\s*[.#\w][^}\n]*\}/;
const CARRIERS = new Set(['link_close', 'image', 'strong_close', 'em_close']);

/** Takes Python-Markdown's attribute lists (`[x](y){ .button }`) out of the text. */
export function attributeLists(md: MarkdownIt): void {
  md.core.ruler.push('attribute_lists', state => {
    for (const { children } of state.tokens) {
      children?.forEach((child, index) => {
        const before = children[index - 1];
        if (child.type === 'text' && before && CARRIERS.has(before.type)) {
          child.content = child.content.replace(LIST, '');
        }
      });
    }
  });
}
