import { holdsPage, type NavNode } from '../site/NavNode';
import { relativeUrl } from '../site/urls';
import { escapeHtml } from './html';

/** The page that is being made. */
export interface CurrentPage {
  page: string;
  url: string;
}

/** The navigation beside a page; sections that hold the page are open. */
export function navHtml(
  siteName: string,
  nav: readonly NavNode[],
  current: CurrentPage,
): string {
  return (
    '<nav class="md-nav md-nav--primary" aria-label="Navigation" data-md-level="0">' +
    `<label class="md-nav__title" for="__drawer">${escapeHtml(
      siteName,
    )}</label>` +
    `${listHtml(nav, current, '__nav', 0)}</nav>`
  );
}

function listHtml(
  nodes: readonly NavNode[],
  current: CurrentPage,
  id: string,
  level: number,
): string {
  const items = nodes.map((node, index) =>
    itemHtml(node, current, `${id}_${index + 1}`, level),
  );
  return `<ul class="md-nav__list">${items.join('')}</ul>`;
}

function itemHtml(
  node: NavNode,
  current: CurrentPage,
  id: string,
  level: number,
): string {
  const title = `<span class="md-ellipsis">${escapeHtml(node.title)}</span>`;
  if (node.kind === 'section') {
    const isOpen = holdsPage(node, current.page);
    const active = isOpen ? ' md-nav__item--active' : '';
    return (
      `<li class="md-nav__item${active} md-nav__item--nested">` +
      `<input class="md-nav__toggle md-toggle" type="checkbox" id="${id}"` +
      `${isOpen ? ' checked' : ''}>` +
      `<label class="md-nav__link" for="${id}" id="${id}_label">${title}` +
      '<span class="md-nav__icon md-icon"></span></label>' +
      `<nav class="md-nav" data-md-level="${
        level + 1
      }" aria-labelledby="${id}_label">` +
      `${listHtml(node.children, current, id, level + 1)}</nav></li>`
    );
  }
  const isCurrent = node.kind === 'page' && node.page === current.page;
  const href =
    node.kind === 'link' ? node.url : relativeUrl(current.url, node.url);
  const extra = {
    page: isCurrent ? ' aria-current="page"' : '',
    asset: ' download',
    link: ' rel="noopener noreferrer"',
  }[node.kind];
  return (
    `<li class="md-nav__item${isCurrent ? ' md-nav__item--active' : ''}">` +
    `<a class="md-nav__link${isCurrent ? ' md-nav__link--active' : ''}" ` +
    `href="${escapeHtml(href)}"${extra}>${title}</a></li>`
  );
}
