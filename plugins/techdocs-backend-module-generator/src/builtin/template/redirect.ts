import { escapeHtml } from './html';

/** A page that sends its visitor on; the reader follows it with a notice. */
export function redirectHtml(target: string): string {
  const url = escapeHtml(target);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=${url}">
<title>Moved</title>
</head>
<body><article class="md-content__inner md-typeset"><p>This page has moved to <a href="${url}">its new address</a>.</p></article></body>
</html>
`;
}
