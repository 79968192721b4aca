import type MarkdownIt from 'markdown-it';
import path from 'node:path';
import { isFirstPage, toTitle } from '../../mkdocsYml/autoNav';
import type { RenderedPage } from '../site/RenderedPage';
import type { SiteIndex } from '../site/SiteIndex';
import { pageUrl } from '../site/urls';
import { readFrontMatter } from './frontMatter';
import type { RenderEnv } from './RenderEnv';
import { toSections } from './sections';
import { UniqueIds } from './slug';

/** One page to turn into HTML. */
export interface PageRequest {
  /** Path relative to the documentation folder. */
  page: string;
  /** Its Markdown. */
  content: string;
  index: SiteIndex;
  warn: (message: string) => void;
}

/** Turns the Markdown of one page into safe HTML, its outline and its searchable text. */
export function renderPage(
  md: MarkdownIt,
  { page, content, index, warn }: PageRequest,
): RenderedPage {
  const { title, body } = readFrontMatter(content);
  const env: RenderEnv = {
    page,
    url: pageUrl(page),
    index,
    headings: [],
    ids: new UniqueIds(),
    tabGroups: 0,
    warn,
  };
  const tokens = md.parse(body, env);
  const first = env.headings.find(({ level }) => level === 1);
  return {
    page,
    url: env.url,
    title: title ?? (first?.text || titleFromPath(page)),
    body: md.renderer.render(tokens, md.options, env),
    headings: env.headings,
    sections: toSections(tokens),
  };
}

function titleFromPath(page: string): string {
  const folder = path.posix.dirname(page);
  if (isFirstPage(page)) {
    return folder === '.' ? 'Home' : toTitle(path.posix.basename(folder));
  }
  return toTitle(path.posix.basename(page));
}
