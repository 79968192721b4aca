type JsonObject = Record<string, unknown>;

const MAX_REFERENCES = 10;
const MAX_ALTERNATIVES = 10;

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function follow(root: JsonObject, pointer: string): unknown {
  let target: unknown = root;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    target =
      isRecord(target) && Object.hasOwn(target, name)
        ? target[name]
        : undefined;
  }
  return target;
}

/** Reads the parts of a JSON schema, and follows references inside of it. What does not fit is as good as absent. */
export class SchemaReader {
  readonly #root: JsonObject;

  constructor(root: JsonObject) {
    this.#root = root;
  }

  /** The schema that a reference stands for; references that lead nowhere, out of the schema or in a circle are `{}`. */
  resolve(schema: unknown): JsonObject {
    let current = schema;
    for (let steps = 0; steps < MAX_REFERENCES; steps += 1) {
      if (!isRecord(current)) {
        return {};
      }
      const { $ref } = current;
      if (typeof $ref !== 'string') {
        return current;
      }
      current = $ref.startsWith('#') ? follow(this.#root, $ref) : undefined;
    }
    return {};
  }

  /** Properties of an object schema, those of `allOf` included, and which are required. */
  objectOf(schema: unknown): {
    properties: Array<[name: string, schema: unknown]>;
    required: ReadonlySet<string>;
  } {
    const parts = this.#partsOf(schema);
    const properties = new Map<string, unknown>();
    const required = new Set<string>();
    for (const part of parts) {
      if (isRecord(part.properties)) {
        Object.entries(part.properties).forEach(([name, inner]) =>
          properties.set(name, inner),
        );
      }
      if (Array.isArray(part.required)) {
        part.required
          .filter(name => typeof name === 'string')
          .forEach(name => required.add(name));
      }
    }
    return { properties: [...properties], required };
  }

  /** The schema of the items of a list; undefined for what is no list. */
  itemsOf(schema: unknown): unknown {
    const { items } = this.resolve(schema);
    return isRecord(items) ? items : undefined;
  }

  /** Types in the schema's own words, and whether they are alternatives. */
  typesOf(schema: unknown): { types: string[]; isChoice: boolean } {
    const known = this.resolve(schema);
    const alternatives = known.oneOf ?? known.anyOf;
    if (Array.isArray(alternatives)) {
      const types = alternatives
        .slice(0, MAX_ALTERNATIVES)
        .flatMap(each => this.#plainTypes(each));
      return { types: [...new Set(types)], isChoice: true };
    }
    return { types: this.#plainTypes(schema), isChoice: false };
  }

  #plainTypes(schema: unknown): string[] {
    const known = this.resolve(schema);
    const said = [known.type]
      .flat()
      .filter((type): type is string => typeof type === 'string');
    if (said.length === 0) {
      return this.objectOf(schema).properties.length > 0 ? ['object'] : [];
    }
    const [inner] = said.includes('array')
      ? this.#plainItemTypes(known.items)
      : [];
    return said.map(type =>
      type === 'array' && inner ? `array of ${inner}` : type,
    );
  }

  #plainItemTypes(items: unknown): string[] {
    const { type, properties } = this.resolve(items);
    if (typeof type === 'string') {
      return [type];
    }
    return isRecord(properties) ? ['object'] : [];
  }

  #partsOf(schema: unknown): JsonObject[] {
    const known = this.resolve(schema);
    const parts = Array.isArray(known.allOf)
      ? known.allOf.map(part => this.resolve(part))
      : [];
    return [known, ...parts];
  }
}
