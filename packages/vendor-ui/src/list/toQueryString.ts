type QueryValue =
  | string
  | number
  | boolean
  | readonly (string | number | boolean)[];

/**
 * A query string with its question mark, or nothing. Absent values, empty texts and `false` are left out, because they
 * all mean "no restriction"; lists become a repeated parameter. Parameters come in the order of their names, so that
 * the same question always has the same address.
 */
export function toQueryString(query: {
  [name: string]: QueryValue | undefined;
}): string {
  const params = new URLSearchParams();
  for (const name of Object.keys(query).sort()) {
    for (const value of [query[name] ?? []].flat()) {
      if (value !== '' && value !== false) {
        params.append(name, String(value));
      }
    }
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}
