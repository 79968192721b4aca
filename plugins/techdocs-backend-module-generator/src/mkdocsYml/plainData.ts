import { DocsError } from '../errors/DocsError';
import { TaggedValue } from './parseYaml';

/** Data without tags, functions or shared nodes. */
export type PlainData =
  | string
  | number
  | boolean
  | null
  | PlainData[]
  | { [key: string]: PlainData };

const MAX_VALUES = 20_000;
const MAX_DEPTH = 40;

/** Whether a value is a mapping. */
export function isMapping(
  value: PlainData | undefined,
): value is { [key: string]: PlainData } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Copies parsed YAML into plain data. `!ENV` becomes its written default and never reads
 * the environment (the backend's credentials live there); every other tag is left out.
 *
 * @param file - the name to use in messages
 * @param warn - told about each value that was left out
 * @throws DocsError when aliases or nesting make the file unreasonably large
 */
export function toPlainData(
  value: unknown,
  file: string,
  warn: (message: string) => void,
): PlainData | undefined {
  let values = 0;

  const copy = (
    item: unknown,
    key: string,
    depth: number,
  ): PlainData | undefined => {
    values += 1;
    if (values > MAX_VALUES || depth > MAX_DEPTH) {
      throw new DocsError(
        `${file} is too large: more than ${MAX_VALUES} values or nested too deeply.`,
      );
    }
    if (item instanceof TaggedValue) {
      return copy(withoutTag(item, key, warn), key, depth + 1);
    }
    if (Array.isArray(item)) {
      return item.flatMap(child => copy(child, key, depth + 1) ?? []);
    }
    if (item instanceof Date) {
      return item.toISOString();
    }
    if (typeof item === 'object' && item !== null) {
      const result: { [name: string]: PlainData } = Object.create(null);
      for (const [name, child] of Object.entries(item)) {
        const plain = copy(child, name, depth + 1);
        if (plain !== undefined) {
          result[name] = plain;
        }
      }
      return result;
    }
    return isScalar(item) ? item : undefined;
  };

  return copy(value, '', 0);
}

function isScalar(item: unknown): item is string | number | boolean | null {
  return (
    item === null ||
    typeof item === 'string' ||
    typeof item === 'boolean' ||
    (typeof item === 'number' && Number.isFinite(item))
  );
}

function withoutTag(
  { tag, data }: TaggedValue,
  key: string,
  warn: (message: string) => void,
): unknown {
  if (tag === '!ENV') {
    warn(
      `"${key}" asks for an environment variable. Documentation builds cannot read any; ` +
        'its default is used where one is written.',
    );
    return Array.isArray(data) && data.length > 1 ? data.at(-1) : undefined;
  }
  warn(`"${key}" uses the YAML tag ${tag}, which is not available. Left out.`);
  return undefined;
}
