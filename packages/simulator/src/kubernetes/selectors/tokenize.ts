/** A piece of a label selector: a word, or one of the operators and brackets. */
export interface Token {
  kind: 'word' | 'operator' | 'end';
  text: string;
}

const PIECE = /\s*(==|!=|[=!(),<>]|[^\s=!(),<>]+)/y;

/** Splits a label selector into words, operators and brackets; the last token is always the end. */
export function tokenize(selector: string): Token[] {
  const tokens: Token[] = [];
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(selector); match; match = PIECE.exec(selector)) {
    const [, text] = match;
    tokens.push({
      kind: /^[=!(),<>]/.test(text) ? 'operator' : 'word',
      text,
    });
  }
  return [...tokens, { kind: 'end', text: '' }];
}
