import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type { RenderEnv } from './RenderEnv';

const ADMONITION = /^(!!!|\?\?\?\+?)\s+([\w -]+?)?\s*(?:"(.*)")?\s*$/;
const TAB = /^===[!+]*\s+"(.+)"\s*$/;
const INDENT = 4;

interface Region {
  /** First line after the marker. */
  start: number;
  /** First line that no longer belongs to the block. */
  end: number;
}

/**
 * Blocks of Python-Markdown that are opened by a marker and hold everything indented below
 * it: admonitions (`!!! note "Title"`), collapsible ones (`??? note`), tabs (`=== "Title"`).
 */
export function indentedBlocks(md: MarkdownIt): void {
  const interrupts = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };
  md.block.ruler.before('fence', 'admonition', admonition, interrupts);
  md.block.ruler.before('fence', 'tabs', tabs, interrupts);

  const escape = md.utils.escapeHtml;
  md.renderer.rules.tabs_open = (tokens, index) => {
    const { group, titles }: { group: number; titles: string[] } =
      tokens[index].meta;
    const id = (n: number) => `__tabbed_${group}_${n + 1}`;
    const inputs = titles.map(
      (_, n) =>
        `<input type="radio" id="${id(n)}" name="__tabbed_${group}"` +
        `${n === 0 ? ' checked' : ''}>`,
    );
    const labels = titles.map(
      (title, n) => `<label for="${id(n)}">${escape(title)}</label>`,
    );
    return (
      `<div class="tabbed-set tabbed-alternate">${inputs.join('')}` +
      `<div class="tabbed-labels">${labels.join('')}</div>` +
      '<div class="tabbed-content">\n'
    );
  };
  md.renderer.rules.tabs_close = () => '</div></div>\n';
}

function admonition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const match = ADMONITION.exec(lineAt(state, startLine));
  if (!match || (!match[2] && match[3] === undefined)) {
    return false;
  }
  if (silent) {
    return true;
  }
  const [, marker, kinds = 'note', title] = match;
  const names = kinds.toLowerCase().split(/\s+/);
  const region = indentedRegion(state, startLine, endLine);
  const shown = title ?? names[0].charAt(0).toUpperCase() + names[0].slice(1);
  const box = marker === '!!!' ? 'div' : 'details';

  const open = state.push('admonition_open', box, 1);
  open.block = true;
  open.map = [startLine, region.end];
  open.attrSet(
    'class',
    [...(box === 'div' ? ['admonition'] : []), ...names].join(' '),
  );
  if (marker === '???+') {
    open.attrSet('open', '');
  }
  if (shown || box === 'details') {
    const tag = box === 'div' ? 'p' : 'summary';
    const titleOpen = state.push('admonition_title_open', tag, 1);
    if (box === 'div') {
      titleOpen.attrSet('class', 'admonition-title');
    }
    const inline = state.push('inline', '', 0);
    inline.content = shown || 'Details';
    inline.map = [startLine, startLine + 1];
    inline.children = [];
    state.push('admonition_title_close', tag, -1);
  }
  parseRegion(state, region);
  state.push('admonition_close', box, -1).block = true;
  state.line = region.end;
  return true;
}

function tabs(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (!TAB.test(lineAt(state, startLine))) {
    return false;
  }
  if (silent) {
    return true;
  }
  const env: RenderEnv = state.env;
  env.tabGroups += 1;
  const titles: string[] = [];
  const open = state.push('tabs_open', 'div', 1);
  open.block = true;
  open.meta = { group: env.tabGroups, titles };

  let line = startLine;
  for (;;) {
    const match = line < endLine ? TAB.exec(lineAt(state, line)) : null;
    if (!match) {
      break;
    }
    titles.push(match[1]);
    const region = indentedRegion(state, line, endLine);
    const tab = state.push('tab_open', 'div', 1);
    tab.block = true;
    tab.attrSet('class', 'tabbed-block');
    parseRegion(state, region);
    state.push('tab_close', 'div', -1).block = true;
    line = region.end;
  }
  state.push('tabs_close', 'div', -1).block = true;
  state.line = line;
  return true;
}

/** The text of a line that can start a block; empty for one that is indented as code. */
function lineAt(state: StateBlock, line: number): string {
  if (state.sCount[line] - state.blkIndent >= INDENT) {
    return '';
  }
  if (state.sCount[line] < state.blkIndent) {
    return '';
  }
  return state.src.slice(
    state.bMarks[line] + state.tShift[line],
    state.eMarks[line],
  );
}

function indentedRegion(
  state: StateBlock,
  markerLine: number,
  endLine: number,
): Region {
  const needed = state.sCount[markerLine] + INDENT;
  let end = markerLine + 1;
  for (let line = markerLine + 1; line < endLine; line += 1) {
    if (!state.isEmpty(line)) {
      if (state.sCount[line] < needed) {
        break;
      }
      end = line + 1;
    }
  }
  // Blank lines after the block belong to it, so that a following tab is seen as the next.
  while (end < endLine && state.isEmpty(end)) {
    end += 1;
  }
  return { start: markerLine + 1, end };
}

function parseRegion(state: StateBlock, { start, end }: Region): void {
  const { blkIndent, lineMax, parentType } = state;
  state.blkIndent = state.sCount[start - 1] + INDENT;
  state.lineMax = end;
  state.parentType = 'blockquote';
  state.md.block.tokenize(state, start, end);
  state.blkIndent = blkIndent;
  state.lineMax = lineMax;
  state.parentType = parentType;
}
