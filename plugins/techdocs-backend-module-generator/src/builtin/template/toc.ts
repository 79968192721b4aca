import type { Heading } from '../markdown/RenderEnv';
import { escapeHtml } from './html';

interface Entry {
  heading: Heading;
  children: Entry[];
}

const MAX_LEVEL = 4;

/** The list of a page's headings below its title; empty when there are none. */
export function tocHtml(headings: readonly Heading[]): string {
  const entries = nest(
    headings.filter(({ level }) => level > 1 && level <= MAX_LEVEL),
  );
  if (entries.length === 0) {
    return '';
  }
  return (
    '<nav class="md-nav md-nav--secondary" aria-label="Table of contents">' +
    '<span class="md-nav__title">Table of contents</span>' +
    `${listHtml(entries, ' data-md-component="toc"')}</nav>`
  );
}

function nest(headings: readonly Heading[]): Entry[] {
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.heading.level ?? 0) >= heading.level) {
      open.pop();
    }
    const entry: Entry = { heading, children: [] };
    (open.at(-1)?.children ?? top).push(entry);
    open.push(entry);
  }
  return top;
}

function listHtml(entries: readonly Entry[], attributes = ''): string {
  const items = entries.map(({ heading, children }) => {
    const below = children.length > 0 ? listHtml(children) : '';
    return (
      `<li class="md-nav__item"><a class="md-nav__link" href="#${escapeHtml(
        heading.id,
      )}"><span class="md-ellipsis">${escapeHtml(heading.text)}</span></a>` +
      `${below}</li>`
    );
  });
  return `<ul class="md-nav__list"${attributes}>${items.join('')}</ul>`;
}
