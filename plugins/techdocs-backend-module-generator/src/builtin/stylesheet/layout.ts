/** Frame of a page: sidebars, content, footer, drawer of small screens. */
export const layoutCss = `
*, *::before, *::after { box-sizing: border-box; }
body { display: flex; flex-direction: column; width: 100%; min-height: 100%; margin: 0; position: relative; color: var(--md-default-fg-color); }
hr { display: block; height: 0; border: 0; }
.md-toggle { display: none; }
.md-grid { margin: 0 auto; }
.md-container { display: flex; flex-direction: column; flex-grow: 1; }
.md-main { flex-grow: 1; }
.md-main__inner { display: flex; height: 100%; }
.md-header { display: none; }
.md-header__button { cursor: pointer; }
.md-overlay { position: fixed; top: 0; left: 0; width: 0; height: 0; opacity: 0; background-color: rgba(0, 0, 0, 0.54); z-index: 150; }
.md-sidebar { flex-shrink: 0; align-self: flex-start; padding: 0.75rem 0; }
.md-sidebar--secondary { order: 2; }
.md-sidebar__scrollwrap { overflow-y: auto; overflow-x: hidden; scrollbar-width: thin; }
.md-sidebar__inner { padding: 0 0.5rem; }
.md-content { flex-grow: 1; min-width: 0; }
.md-content__inner { margin: 0 1.25rem 1rem; padding-top: 0.75rem; }
.md-content__inner > :last-child { margin-bottom: 0; }
.md-content__button { float: right; margin: 0.4rem 0 0.4rem 0.4rem; padding: 0; display: inline-block; line-height: 0; }
.md-icon svg { display: block; width: 1.25rem; height: 1.25rem; fill: currentColor; }
.md-ellipsis { overflow: hidden; text-overflow: ellipsis; }
.md-nav { line-height: 1.35; }
.md-nav__title { display: block; padding: 0 0.75rem; font-weight: 700; overflow: hidden; text-overflow: ellipsis; }
.md-nav__list { list-style: none; margin: 0; padding: 0; }
.md-nav__item { padding: 0 0.75rem; }
.md-nav__link { display: flex; align-items: center; gap: 0.4rem; margin-top: 0.6em; color: inherit; text-decoration: none; cursor: pointer; }
a.md-nav__link:hover, label.md-nav__link:hover { color: var(--md-typeset-a-color); }
.md-nav__item--nested > .md-nav { display: none; }
.md-nav__item--nested > .md-nav__toggle:checked ~ .md-nav { display: block; }
.md-nav__icon { flex-shrink: 0; }
.md-nav__icon::after { content: ""; display: block; width: 1.1rem; height: 1.1rem; background-color: currentColor; -webkit-mask: var(--md-nav-icon--next) center / contain no-repeat; mask: var(--md-nav-icon--next) center / contain no-repeat; }
.md-nav__toggle:checked ~ .md-nav__link .md-nav__icon::after { transform: rotate(90deg); }
.md-nav__item--active > .md-nav__link { font-weight: 600; }
.md-footer { color: var(--md-default-fg-color); }
.md-footer__inner { display: flex; justify-content: space-between; padding: 0.25rem; overflow: hidden; }
.md-footer__link { display: flex; align-items: center; gap: 0.5rem; padding: 0.4rem; color: inherit; text-decoration: none; min-width: 0; }
.md-footer__link--next { margin-left: auto; justify-content: flex-end; text-align: right; }
.md-footer__title { min-width: 0; line-height: 1.25; }
.md-footer__title .md-ellipsis { white-space: nowrap; }
.md-footer__direction { font-size: 0.75em; color: var(--md-default-fg-color--light); }
a:focus-visible, label:focus-visible, summary:focus-visible, [tabindex]:focus-visible, input:focus-visible + label { outline: 2px solid var(--md-accent-fg-color); outline-offset: 2px; }
@media screen and (min-width: 76.25em) {
  .md-header__button[for="__drawer"], #toggle-sidebar { display: none; }
}
@media screen and (max-width: 76.1875em) {
  .md-sidebar--primary { position: fixed; top: 0; display: block; padding: 0; background-color: var(--md-default-bg-color); transition: transform 0.2s; }
  .md-sidebar--primary .md-nav__item { padding: 0.15rem 0.75rem; }
  [data-md-toggle="drawer"]:checked ~ .md-overlay { width: 100%; height: 100%; opacity: 1; }
  [data-md-toggle="drawer"]:checked ~ .md-container .md-sidebar--primary { box-shadow: var(--md-shadow-z3); }
}
@media (prefers-reduced-motion: reduce) { .md-sidebar--primary { transition: none; } }
@media print { .md-footer, .md-content__button, .headerlink { display: none; } }
`;
