import type MarkdownIt from 'markdown-it';

/** Lets wide tables scroll inside themselves, by keyboard too. */
export function tables(md: MarkdownIt): void {
  md.renderer.rules.table_open = () =>
    '<div class="md-typeset__scrollwrap" tabindex="0">' +
    '<div class="md-typeset__table"><table>\n';
  md.renderer.rules.table_close = () => '</table></div></div>\n';
}
