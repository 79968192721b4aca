/** A property of an event, at any depth. */
export interface SchemaProperty {
  /** From the root, like `customer.addresses[].city`. */
  path: string;
  /** Types in the schema's own words; empty where it says none. */
  types: string[];
  /** Whether the types are alternatives of which one has to fit (`oneOf`, `anyOf`). */
  isChoice: boolean;
  format?: string;
  required: boolean;
  description?: string;
  /** Allowed values, as JSON. */
  allowed?: string[];
  /** The only value, as JSON. */
  constant?: string;
}

/** What can be shown of a definition: nothing, a text, or a JSON schema with its properties. */
export type EventSchema =
  | { kind: 'none' }
  | { kind: 'text'; text: string; isJson: boolean }
  | {
      kind: 'schema';
      text: string;
      properties: SchemaProperty[];
      /** More properties than are listed. */
      truncated: boolean;
    };
