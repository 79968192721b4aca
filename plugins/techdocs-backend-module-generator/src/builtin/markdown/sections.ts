import type Token from 'markdown-it/lib/token.mjs';
import { inlineText } from './inlineText';

/** A stretch of a page from one heading to the next, as plain text. */
export interface Section {
  /** Anchor of the heading; undefined for text before the first one. */
  id?: string;
  title?: string;
  text: string;
}

/** Cuts a parsed page into sections for the search index. */
export function toSections(tokens: readonly Token[]): Section[] {
  const sections: { id?: string; title?: string; words: string[] }[] = [
    { words: [] },
  ];
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      sections.push({
        id: token.attrGet('id') ?? undefined,
        title: inlineText(tokens[index + 1]).trim(),
        words: [],
      });
      return;
    }
    const isTitle = tokens[index - 1]?.type === 'heading_open';
    if (token.type === 'inline' && !isTitle) {
      sections.at(-1)?.words.push(inlineText(token));
    } else if (token.type === 'fence' || token.type === 'code_block') {
      sections.at(-1)?.words.push(token.content);
    }
  });
  return sections
    .map(({ id, title, words }) => ({
      id,
      title,
      text: words.join(' ').replace(/\s+/g, ' ').trim(),
    }))
    .filter(({ id, text }) => id || text);
}
