import { showName } from '../errors/DocsError';
import { namedOptions } from './namedOptions';
import { isMapping, type PlainData } from './plainData';

const PYTHON_MARKDOWN = new Set(
  (
    'abbr admonition attr_list codehilite def_list extra fenced_code footnotes ' +
    'legacy_attrs legacy_em md_in_html meta nl2br sane_lists smarty tables toc wikilinks'
  ).split(' '),
);
const BUNDLED = new Set([
  'markdown_inline_graphviz',
  'mdx_truly_sane_lists',
  'plantuml_markdown',
]);

// Options that name programs, servers or folders on the machine that builds.
const UNSAFE_OPTIONS = new Set(['base_path', 'base_dir', 'url_download']);
const WITHOUT_OPTIONS = new Set(['plantuml_markdown', 'pymdownx.snippets']);

/**
 * Reduces `markdown_extensions` to known extensions with plain options.
 *
 * Python-Markdown imports whatever module an entry names, and calls any class written as
 * `module:Class` with the given options; that is why this is a list of allowed names, and
 * why both spellings (list and mapping) end up as one list here.
 */
export function sanitizeMarkdownExtensions(
  value: PlainData | undefined,
  additional: readonly string[],
  warn: (message: string) => void,
): PlainData[] {
  return namedOptions(value).flatMap(([name, options]): PlainData[] => {
    if (!isKnown(name) && !additional.includes(name)) {
      warn(`The Markdown extension "${showName(name)}" is not available.`);
      return [];
    }
    if (WITHOUT_OPTIONS.has(name) || !isMapping(options)) {
      return [name];
    }
    const safe = Object.entries(options).filter(
      ([option]) => !UNSAFE_OPTIONS.has(option),
    );
    return [{ [name]: Object.fromEntries(safe) }];
  });
}

function isKnown(name: string): boolean {
  return (
    PYTHON_MARKDOWN.has(name.replace(/^markdown\.extensions\./, '')) ||
    BUNDLED.has(name) ||
    /^pymdownx(\.[a-z0-9_]+)+$/.test(name)
  );
}
