/** Text of a page. Sizes and colours come from variables that the reader sets. */
export const typesetCss = `
.md-typeset { line-height: 1.6; overflow-wrap: break-word; -webkit-font-smoothing: antialiased; }
.md-typeset p, .md-typeset ul, .md-typeset ol, .md-typeset dl, .md-typeset blockquote, .md-typeset figure { margin: 1em 0; }
.md-typeset h1 { margin: 0 0 0.8em; }
.md-typeset h2 { margin: 1.6em 0 0.6em; }
.md-typeset h3 { margin: 1.4em 0 0.6em; }
.md-typeset h4, .md-typeset h5, .md-typeset h6 { margin: 1.2em 0 0.5em; }
.md-typeset a { color: var(--md-typeset-a-color); word-break: break-word; }
.md-typeset a:hover { color: var(--md-accent-fg-color); }
.md-typeset .headerlink { display: inline-block; margin-left: 0.4em; color: var(--md-default-fg-color--light); text-decoration: none; opacity: 0; }
.md-typeset :hover > .headerlink, .md-typeset .headerlink:focus { opacity: 1; }
.md-typeset ul, .md-typeset ol { padding-left: 1.6em; }
.md-typeset li { margin-bottom: 0.4em; }
.md-typeset li p, .md-typeset li blockquote { margin: 0.4em 0; }
.md-typeset li > ul, .md-typeset li > ol { margin: 0.4em 0; }
.md-typeset dt { font-weight: 600; }
.md-typeset dd { margin: 0.4em 0 1em 1.6em; }
.md-typeset blockquote { padding-left: 0.8em; }
.md-typeset img { max-width: 100%; height: auto; }
.md-typeset hr { margin: 1.5em 0; }
.md-typeset small { font-size: 0.8em; }
.md-typeset .portal-renderer-note { color: var(--md-default-fg-color--light); margin-top: 0; }
.md-typeset kbd { padding: 0.1em 0.45em; font-size: 0.85em; border: 1px solid var(--md-default-fg-color--lighter); border-bottom-width: 2px; border-radius: 3px; background-color: var(--md-code-bg-color); }
.md-typeset mark { color: inherit; background-color: var(--md-typeset-mark-color); }
.md-typeset del { background-color: var(--md-typeset-del-color); }
.md-typeset ins { background-color: var(--md-typeset-ins-color); }
.md-typeset__scrollwrap { margin: 1em 0; overflow-x: auto; }
.md-typeset__table { display: inline-block; min-width: 50%; max-width: 100%; }
.md-typeset table:not([class]) { width: 100%; border-spacing: 0; }
.md-typeset table:not([class]) th, .md-typeset table:not([class]) td { padding: 0.5em 0.9em; text-align: left; vertical-align: top; }
.md-typeset table:not([class]) th { background-color: var(--md-typeset-table-color--light); }
.md-typeset .footnotes { font-size: 0.9em; }
.md-typeset .footnote-ref a { text-decoration: none; }
.md-typeset .task-list { list-style: none; padding-left: 0; }
.md-typeset .task-list-item { position: relative; padding-left: 1.8em; }
.md-typeset .task-list-control input { position: absolute; opacity: 0; }
.md-typeset .task-list-indicator::before { content: ""; position: absolute; left: 0; top: 0.2em; width: 1.25em; height: 1.25em; -webkit-mask: var(--md-tasklist-icon) center / contain no-repeat; mask: var(--md-tasklist-icon) center / contain no-repeat; }
.md-typeset input:checked + .task-list-indicator::before { -webkit-mask-image: var(--md-tasklist-icon--checked); mask-image: var(--md-tasklist-icon--checked); }
.md-typeset .tabbed-set { margin: 1em 0; border-radius: 4px; }
.md-typeset .tabbed-set > input { position: absolute; width: 0; height: 0; opacity: 0; }
.md-typeset .tabbed-labels { display: flex; overflow-x: auto; border-bottom: 1px solid var(--md-default-fg-color--lightest); }
.md-typeset .tabbed-labels > label { flex-shrink: 0; padding: 0.6em 1em; font-weight: 600; cursor: pointer; border-bottom: 2px solid transparent; color: var(--md-default-fg-color--light); }
.md-typeset .tabbed-block { display: none; }
`;

const tabs = Array.from({ length: 20 }, (_, n) => n + 1);

/** Shows the chosen tab of a group; twenty, as many as the reader itself colours. */
export const tabsCss = [
  tabs
    .map(
      n =>
        `.md-typeset .tabbed-set > input:nth-of-type(${n}):checked ~ .tabbed-content > .tabbed-block:nth-of-type(${n})`,
    )
    .join(',\n'),
  ' { display: block; }\n',
].join('');
