declare module 'markdown-it-deflist' {
  import type MarkdownIt from 'markdown-it';

  /** Adds definition lists; the package ships no types of its own. */
  const deflist: (md: MarkdownIt) => void;
  export default deflist;
}

declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it';

  /** Adds footnotes; the package ships no types of its own. */
  const footnote: (md: MarkdownIt) => void;
  export default footnote;
}
