import { isRecord, SchemaReader } from './SchemaReader';
import type { SchemaProperty } from './EventSchema';

const MAX_PROPERTIES = 300;
const MAX_DEPTH = 8;
const MAX_ALLOWED = 20;

/** Properties of a JSON schema, depth first; at most 300, eight levels deep, because schemas come from outside. */
export function listProperties(root: Record<string, unknown>): {
  properties: SchemaProperty[];
  truncated: boolean;
} {
  const reader = new SchemaReader(root);
  const properties: SchemaProperty[] = [];
  let truncated = false;

  const visit = (schema: unknown, path: string, depth: number) => {
    const items = reader.itemsOf(schema);
    const base = items === undefined ? path : `${path}[]`;
    const { properties: own, required } = reader.objectOf(items ?? schema);
    if (depth > MAX_DEPTH) {
      truncated ||= own.length > 0;
      return;
    }
    for (const [name, inner] of own) {
      if (properties.length >= MAX_PROPERTIES) {
        truncated = true;
        return;
      }
      const inside = base ? `${base}.${name}` : name;
      properties.push(describe(reader, inner, inside, required.has(name)));
      visit(inner, inside, depth + 1);
    }
  };

  visit(root, '', 1);
  return { properties, truncated };
}

function describe(
  reader: SchemaReader,
  schema: unknown,
  path: string,
  required: boolean,
): SchemaProperty {
  const known = reader.resolve(schema);
  const text = (value: unknown) =>
    typeof value === 'string' && value !== '' ? value : undefined;
  const outer = isRecord(schema) ? schema : {};
  return {
    path,
    ...reader.typesOf(schema),
    format: text(known.format),
    required,
    description:
      text(outer.description) ?? text(known.description) ?? text(known.title),
    allowed: Array.isArray(known.enum)
      ? known.enum.slice(0, MAX_ALLOWED).map(value => JSON.stringify(value))
      : undefined,
    constant:
      known.const === undefined ? undefined : JSON.stringify(known.const),
  };
}
