const COLORS: Record<string, string> = {
  keyword: 'keyword doctag meta template-tag selector-tag section',
  string: 'string regexp addition attribute symbol bullet link',
  number: 'number literal',
  function: 'title built_in name type',
  constant: 'variable template-variable attr params property',
  comment: 'comment quote',
  operator: 'operator',
  punctuation: 'punctuation',
  special: 'deletion selector-class selector-id selector-attr',
};

const colors = Object.entries(COLORS)
  .map(([variable, classes]) => {
    const selectors = classes.split(' ').map(name => `.hljs-${name}`);
    const shade = `var(--md-code-hl-${variable}-color)`;
    // The theme's own shades can be too faint on the code background (3.0:1 measured).
    const readable = `color-mix(in srgb, ${shade} 60%, var(--md-code-fg-color))`;
    return `${selectors.join(', ')} { color: ${readable}; }`;
  })
  .join('\n');

/** Code, in the colours that the reader takes from the portal's theme. */
export const codeCss = `
.md-typeset code, .md-typeset pre, .md-typeset kbd { font-family: var(--md-code-font-family, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace); font-feature-settings: "kern"; direction: ltr; }
.md-typeset code { padding: 0.1em 0.3em; font-size: 0.85em; color: var(--md-code-fg-color); background-color: var(--md-code-bg-color); border-radius: 3px; }
.md-typeset .highlight { margin: 1em 0; }
.md-typeset pre { position: relative; margin: 0; line-height: 1.45; }
.md-typeset pre > code { display: block; padding: 0.8em 1.2em; overflow: auto; scrollbar-width: thin; }
.md-typeset .filename { display: block; padding: 0.5em 1.2em; font-size: 0.85em; font-weight: 700; background-color: var(--md-code-bg-color); border-bottom: 1px solid var(--md-default-fg-color--lightest); border-radius: 3px 3px 0 0; }
.md-typeset .md-clipboard { opacity: 0; }
.md-typeset pre:hover .md-clipboard, .md-typeset .md-clipboard:focus-visible { opacity: 1; }
${colors}
.hljs-emphasis { font-style: italic; }
.hljs-strong { font-weight: 700; }
`;
