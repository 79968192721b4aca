/** Filters, as the URL can hold them. */
export type UrlValues = Record<string, string | boolean | readonly string[]>;

const MAX_LENGTH = 500;
const MAX_VALUES = 50;

function isDefault(
  value: string | boolean | readonly string[],
  standard: string | boolean | readonly string[],
): boolean {
  return JSON.stringify(value) === JSON.stringify(standard);
}

function readValue(
  texts: readonly string[],
  standard: string | boolean | readonly string[],
  allowed?: readonly string[],
) {
  const usable = texts.filter(
    text => text.length <= MAX_LENGTH && (!allowed || allowed.includes(text)),
  );
  if (typeof standard === 'boolean') {
    return usable[0] === 'true' || (usable[0] === 'false' ? false : standard);
  }
  if (typeof standard === 'string') {
    return usable[0] ?? standard;
  }
  // An empty list that is not the default is written as one empty text.
  if (texts.length === 1 && texts[0] === '') {
    return [];
  }
  return usable.length > 0
    ? [...new Set(usable)].slice(0, MAX_VALUES)
    : standard;
}

/** Values from search parameters. What is missing, too long or not allowed is the default. */
export function readUrlValues<T extends UrlValues>(
  params: URLSearchParams,
  prefix: string,
  defaults: T,
  allowed: Partial<Record<keyof T, readonly string[]>>,
): T {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, standard]) => [
      name,
      readValue(params.getAll(`${prefix}${name}`), standard, allowed[name]),
    ]),
  ) as T;
}

/** Writes values into search parameters; defaults are left out. */
export function writeUrlValues<T extends UrlValues>(
  params: URLSearchParams,
  prefix: string,
  defaults: T,
  changes: Partial<T>,
): void {
  for (const [name, value] of Object.entries(changes)) {
    const parameter = `${prefix}${name}`;
    params.delete(parameter);
    if (value === undefined || isDefault(value, defaults[name])) {
      continue;
    }
    if (typeof value === 'object') {
      const texts: readonly string[] = value.length > 0 ? value : [''];
      texts.forEach(text => params.append(parameter, text));
    } else {
      params.set(parameter, String(value));
    }
  }
}
