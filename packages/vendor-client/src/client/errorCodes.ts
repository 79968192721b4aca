const MAX_DEPTH = 5;
const CODE = /^[A-Z][A-Z0-9_]{1,60}$/;

// Not instanceof, because errors of fetch come from another realm under Jest.
function property(value: unknown, name: 'code' | 'name' | 'cause'): unknown {
  return typeof value === 'object' && value !== null
    ? Reflect.get(value, name)
    : undefined;
}

function codeOf(error: unknown): string | undefined {
  const code = property(error, 'code');
  if (typeof code === 'string' && CODE.test(code)) {
    return code;
  }
  // The parser's error often lacks its code.
  return property(error, 'name') === 'HTTPParserError'
    ? 'HPE_INVALID'
    : undefined;
}

/** The codes of an error and of its causes, outermost first, for example `["ECONNREFUSED"]`. Never any other text. */
export function errorCodes(error: unknown): string[] {
  const codes: string[] = [];
  let current = error;
  for (let depth = 0; depth < MAX_DEPTH && current; depth++) {
    const code = codeOf(current);
    if (code) {
      codes.push(code);
    }
    current = property(current, 'cause');
  }
  return codes;
}
