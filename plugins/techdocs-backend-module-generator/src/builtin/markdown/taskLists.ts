import type MarkdownIt from 'markdown-it';

const BOX = /^\[([ xX])\]\s+/;

/** Shows `- [x] done` as a checkbox that cannot be changed. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.push('task_lists', state => {
    const { tokens } = state;
    tokens.forEach((item, index) => {
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
        item.attrJoin('class', 'task-list-item');
        const list = tokens
          .slice(0, index)
          .findLast(
            token =>
              token.level === item.level - 1 &&
              /^(bullet|ordered)_list_open$/.test(token.type),
          );
        if (list && list.attrGet('class') !== 'task-list') {
          list.attrSet('class', 'task-list');
        }
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
