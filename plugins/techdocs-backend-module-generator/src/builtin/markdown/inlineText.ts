import type Token from 'markdown-it/lib/token.mjs';

/** The words of an inline token, without markup. */
export function inlineText(token: Token): string {
  return (token.children ?? [])
    .map(child => {
      switch (child.type) {
        case 'text':
        case 'code_inline':
          return child.content;
        case 'image':
          return inlineText(child);
        case 'softbreak':
        case 'hardbreak':
          return ' ';
        default:
          return '';
      }
    })
    .join('');
}
