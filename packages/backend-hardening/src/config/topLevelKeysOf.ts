/**
 * The top-level keys that a `config.d.ts` declares, read without the TypeScript compiler,
 * which alone would take longer than everything else at start.
 */
export function topLevelKeysOf(declaration: string): string[] {
  const code = declaration
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/\/\/.*$/gm, ' ')
    .replace(/'[^'\n]*'|"[^"\n]*"/g, "''");
  const start = /\binterface\s+Config\b[^{]*\{/.exec(code);
  if (!start) {
    return [];
  }
  let own = '';
  let depth = 1;
  for (const char of code.slice(start.index + start[0].length)) {
    if ('{[(<'.includes(char)) {
      depth += 1;
    } else if ('}])>'.includes(char)) {
      depth -= 1;
    } else if (depth === 1) {
      own += char;
    }
    if (depth === 0) {
      break;
    }
  }
  return [...own.matchAll(/(?:^|[;\n])\s*([A-Za-z_$][\w$]*)\s*\??\s*:/g)].map(
    ([, key]) => key,
  );
}
