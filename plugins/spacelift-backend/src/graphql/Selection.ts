/** A field to ask for: a plain one by name, an object with what is asked of it. */
export type Field =
  | string
  | {
      name: string;
      /** As it is written behind the name, with variables only, for example `(before: $before)`. */
      args?: string;
      of: Selection;
    };

/** What is asked of objects of one type. */
export interface Selection {
  /** Name of the type in Spacelift's schema. */
  type: string;
  fields: readonly Field[];
}

/** Whether Spacelift said that it does not know a field of a type. */
export type IsUnknownField = (type: string, field: string) => boolean;

/**
 * Writes a selection as GraphQL, without what Spacelift does not know, so that older installations still answer. An
 * object of which nothing is left goes as well.
 */
export function writeSelection(
  { type, fields }: Selection,
  isUnknown: IsUnknownField,
): string {
  const written = fields.flatMap(field => {
    if (typeof field === 'string') {
      return isUnknown(type, field) ? [] : [field];
    }
    const inner = isUnknown(type, field.name)
      ? ''
      : writeSelection(field.of, isUnknown);
    return inner ? [`${field.name}${field.args ?? ''} ${inner}`] : [];
  });
  return written.length > 0 ? `{ ${written.join(' ')} }` : '';
}
