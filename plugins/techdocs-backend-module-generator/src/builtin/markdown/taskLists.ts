import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';

const LIST = /^(bullet|ordered)_list_open$/;
const LIST_END = /^(bullet|ordered)_list_close$/;
const BOX = /^\[([ xX])\]\s+/;

/** Shows `- [x] done` as a checkbox that cannot be changed. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.push('task_lists', state => {
    const { tokens } = state;
    const lists: Token[] = [];
    tokens.forEach((item, index) => {
      if (LIST.test(item.type)) {
        lists.push(item);
      } else if (LIST_END.test(item.type)) {
        lists.pop();
      }
      const inline = tokens[index + 2];
      const first = inline?.children?.[0];
      if (
        item.type !== 'list_item_open' ||
        inline?.type !== 'inline' ||
        first?.type !== 'text'
      ) {
        return;
      }
      const box = BOX.exec(first.content);
      if (box) {
        first.content = first.content.slice(box[0].length);
        const checkbox = new state.Token('task_box', 'input', 0);
        checkbox.meta = { done: box[1] !== ' ' };
        inline.children?.unshift(checkbox);
        item.attrSet('class', 'task-list-item');
        lists.at(-1)?.attrSet('class', 'task-list');
      }
    });
  });

  md.renderer.rules.task_box = (tokens, index) => {
    const { done }: { done: boolean } = tokens[index].meta;
    return (
      '<label class="task-list-control"><input type="checkbox" disabled' +
      `${done ? ' checked' : ''} aria-label="${done ? 'done' : 'open'}">` +
      '<span class="task-list-indicator"></span></label> '
    );
  };
}
