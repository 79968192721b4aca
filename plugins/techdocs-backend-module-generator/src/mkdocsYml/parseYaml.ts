import yaml from 'js-yaml';
import { DocsError } from '../errors/DocsError';

/** A YAML value with a tag that plain YAML does not know, such as `!ENV`. */
export class TaggedValue {
  constructor(readonly tag: string, readonly data: unknown) {}
}

const KINDS = ['scalar', 'sequence', 'mapping'] as const;
const SCHEMA = yaml.DEFAULT_SCHEMA.extend(
  KINDS.flatMap(kind =>
    ['!', 'tag:'].map(
      prefix =>
        new yaml.Type(prefix, {
          kind,
          multi: true,
          construct: (data: unknown, tag?: string) =>
            new TaggedValue(tag ?? '', data),
        }),
    ),
  ),
);

/**
 * Parses YAML without acting on any tag: unknown ones become {@link TaggedValue}.
 *
 * @param file - the name to use in messages
 * @throws DocsError with reason, line and column
 */
export function parseYaml(text: string, file: string): unknown {
  try {
    return yaml.load(text, { schema: SCHEMA, filename: file });
  } catch (error) {
    if (error instanceof yaml.YAMLException) {
      const { line, column } = error.mark ?? {};
      const place =
        line === undefined
          ? ''
          : ` (line ${line + 1}, column ${(column ?? 0) + 1})`;
      throw new DocsError(
        `${file} is not valid YAML: ${error.reason}${place}. Correct it there.`,
      );
    }
    throw error;
  }
}
