import { rendererNote } from '../../renderers/addRendererNote';
import type { Heading } from '../markdown/RenderEnv';
import type { NavNode } from '../site/NavNode';
import { relativeUrl } from '../site/urls';
import { escapeHtml } from './html';
import { editIcon, menuIcon, nextIcon, previousIcon } from './icons';
import { type CurrentPage, navHtml } from './nav';
import { tocHtml } from './toc';

type PageNode = Extract<NavNode, { kind: 'page' }>;

/** Everything one page shows. */
export interface PageView extends CurrentPage {
  siteName: string;
  title: string;
  /** Safe HTML of the page itself. */
  body: string;
  headings: readonly Heading[];
  nav: readonly NavNode[];
  previous?: PageNode;
  next?: PageNode;
  /** Where the page can be edited. */
  editUrl?: string;
  /** HTML of the line that says what made the page. */
  note: string;
  /** File name of the style sheet below `assets/stylesheets/`. */
  stylesheet: string;
}

/**
 * The whole HTML of one page, in the structure and class names of Material for MkDocs that
 * the TechDocs reader looks for (sidebars, content, footer, edit link, drawer).
 */
export function pageHtml(view: PageView): string {
  const toc = tocHtml(view.headings);
  const hasTitle = view.headings.some(({ level }) => level === 1);
  const title = hasTitle ? '' : `<h1>${escapeHtml(view.title)}</h1>`;
  const stylesheet = relativeUrl(
    view.url,
    `assets/stylesheets/${view.stylesheet}`,
  );
  return `<!doctype html>
<html lang="en" class="no-js">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(`${view.title} - ${view.siteName}`)}</title>
<link rel="stylesheet" href="${stylesheet}">
</head>
<body dir="ltr">
<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off" aria-label="Navigation">
<label class="md-overlay" for="__drawer"></label>
<header class="md-header" data-md-component="header"><nav class="md-header__inner md-grid" aria-label="Header"><label class="md-header__button md-icon" for="__drawer">${menuIcon}</label></nav></header>
<div class="md-container" data-md-component="container">
<main class="md-main" data-md-component="main">
<div class="md-main__inner md-grid">
${sidebar('primary', 'navigation', navHtml(view.siteName, view.nav, view))}
${sidebar('secondary', 'toc', toc)}
<div class="md-content" data-md-component="content">
<article class="md-content__inner md-typeset">
${editLink(view.editUrl)}${title}
${view.body}
${rendererNote(view.note)}
</article>
</div>
</div>
</main>
${footer(view)}
</div>
</body>
</html>
`;
}

function sidebar(name: string, type: string, content: string): string {
  return (
    `<div class="md-sidebar md-sidebar--${name}" data-md-component="sidebar" ` +
    `data-md-type="${type}"><div class="md-sidebar__scrollwrap">` +
    `<div class="md-sidebar__inner">${content}</div></div></div>`
  );
}

function editLink(url: string | undefined): string {
  return url
    ? `<a class="md-content__button md-icon" href="${escapeHtml(url)}" ` +
        `title="Edit this page" aria-label="Edit this page" rel="edit">${editIcon}</a>`
    : '';
}

function footer({ previous, next, url }: PageView): string {
  const links =
    footerLink('prev', 'Previous', previousIcon, url, previous) +
    footerLink('next', 'Next', nextIcon, url, next);
  return links
    ? '<footer class="md-footer"><nav class="md-footer__inner md-grid" ' +
        `aria-label="Footer">${links}</nav></footer>`
    : '';
}

function footerLink(
  name: string,
  direction: string,
  icon: string,
  from: string,
  page: PageNode | undefined,
): string {
  if (!page) {
    return '';
  }
  const title = escapeHtml(page.title);
  const words =
    `<div class="md-footer__title"><span class="md-footer__direction">${direction}` +
    `</span><div class="md-ellipsis">${title}</div></div>`;
  const button = `<div class="md-footer__button md-icon">${icon}</div>`;
  return (
    `<a href="${escapeHtml(relativeUrl(from, page.url))}" ` +
    `class="md-footer__link md-footer__link--${name}">` +
    `${name === 'prev' ? button + words : words + button}</a>`
  );
}
