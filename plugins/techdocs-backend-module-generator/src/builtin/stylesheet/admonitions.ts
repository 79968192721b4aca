const KINDS: Record<string, { color: string; also?: string[] }> = {
  note: { color: '68, 138, 255', also: ['seealso'] },
  abstract: { color: '0, 176, 255', also: ['summary', 'tldr'] },
  info: { color: '0, 184, 212', also: ['todo', 'important'] },
  tip: { color: '0, 191, 165', also: ['hint'] },
  success: { color: '0, 200, 83', also: ['check', 'done'] },
  question: { color: '100, 221, 23', also: ['help', 'faq'] },
  warning: { color: '255, 145, 0', also: ['caution', 'attention'] },
  failure: { color: '255, 82, 82', also: ['fail', 'missing'] },
  danger: { color: '255, 23, 68', also: ['error'] },
  bug: { color: '245, 0, 87' },
  example: { color: '124, 77, 255' },
  quote: { color: '158, 158, 158', also: ['cite'] },
};

const boxes = (kind: string) => [
  `.md-typeset .admonition.${kind}`,
  `.md-typeset details.${kind}`,
];

const kinds = Object.entries(KINDS)
  .map(([kind, { color, also = [] }]) => {
    const selectors = [kind, ...also].flatMap(boxes).join(', ');
    return (
      `${selectors} { --portal-admonition: ${color}; ` +
      `--portal-admonition-icon: var(--md-admonition-icon--${kind}); }`
    );
  })
  .join('\n');

/** Boxes for notes and warnings; the icons are those that the reader provides. */
export const admonitionsCss = `
.md-typeset .admonition, .md-typeset details { --portal-admonition: 68, 138, 255; --portal-admonition-icon: var(--md-admonition-icon--note); margin: 1.3em 0; padding: 0 0.8em; border: 1px solid rgb(var(--portal-admonition)); border-left-width: 4px; border-radius: 4px; color: var(--md-admonition-fg-color); background-color: var(--md-admonition-bg-color); page-break-inside: avoid; }
${kinds}
.md-typeset .admonition-title, .md-typeset summary { position: relative; margin: 0 -0.8em; padding: 0.5em 2.2em 0.5em 2.5rem; font-weight: 700; background-color: rgba(var(--portal-admonition), 0.1); }
.md-typeset .admonition-title::before, .md-typeset summary::before { content: ""; position: absolute; left: 0.8rem; background-color: rgb(var(--portal-admonition)); -webkit-mask: var(--portal-admonition-icon) center / contain no-repeat; mask: var(--portal-admonition-icon) center / contain no-repeat; }
.md-typeset summary { display: block; cursor: pointer; }
.md-typeset summary::-webkit-details-marker { display: none; }
.md-typeset summary::after { content: ""; position: absolute; right: 0.6rem; background-color: currentColor; -webkit-mask: var(--md-details-icon) center / contain no-repeat; mask: var(--md-details-icon) center / contain no-repeat; }
.md-typeset details:not([open]) { padding-bottom: 0; }
`;
