import { z } from 'zod';
import { parseYaml } from '../../mkdocsYml/parseYaml';

/** A page's text and what its head says about it. */
export interface FrontMatter {
  title?: string;
  body: string;
}

const HEAD =
  /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,16384}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const headSchema = z.object({
  title: z.string().trim().min(1).optional().catch(undefined),
});

/** Separates the YAML head of a page from its text; a head that is not YAML is dropped. */
export function readFrontMatter(text: string): FrontMatter {
  const match = HEAD.exec(text);
  if (!match) {
    return { body: text.replace(/^\uFEFF/, '') };
  }
  const body = text.slice(match[0].length);
  try {
    const head = headSchema.safeParse(parseYaml(match[1], 'the page head'));
    return { title: head.data?.title, body };
  } catch {
    return { body };
  }
}
