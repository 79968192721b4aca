import { cut } from './fields';

const MAX_READ = 1500;
const MAX_TEXT = 300;

function isProse(lineOfText: string): boolean {
  return !/^\s*(?:#|```|<|\||[-=*_]{3,}\s*$)/.test(lineOfText);
}

/** The first paragraph of a text in Markdown, without its marks, for one or two lines on a page; null when there is none. */
export function toPlainText(markdown: string | null): string | null {
  const paragraph = (markdown ?? '')
    .slice(0, MAX_READ)
    .split(/\r?\n[ \t]*\r?\n/)
    .map(block => block.split(/\r?\n/).filter(isProse).join(' ').trim())
    .find(block => block !== '');
  const plain = (paragraph ?? '')
    .replace(/!?\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return cut(plain, MAX_TEXT) || null;
}
