import type { ScmIntegrationRegistry } from '@backstage/integration';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { DocsError, showName } from '../errors/DocsError';
import { explainTimeout } from '../errors/explainTimeout';
import type { DocsRenderer, RenderJob } from '../renderers/DocsRenderer';
import { createMarkdown } from './markdown/createMarkdown';
import { renderPage } from './markdown/renderPage';
import { writeMetadata } from './metadata';
import { toSearchIndex } from './searchIndex';
import { buildNav } from './site/buildNav';
import { collectFiles } from './site/collectFiles';
import { editBase } from './site/editUrl';
import { type NavNode, readingOrder } from './site/NavNode';
import type { RenderedPage } from './site/RenderedPage';
import { SiteIndex } from './site/SiteIndex';
import { pageUrl, relativeUrl } from './site/urls';
import { stylesheet, stylesheetName } from './stylesheet';
import { pageHtml } from './template/page';
import { redirectHtml } from './template/redirect';

// Raised whenever the pages of an unchanged source would look different.
const REVISION = 1;

/**
 * Renders without Python or Docker, on markdown-it and highlight.js, into pages that the
 * TechDocs reader shows like those of MkDocs.
 */
export class BuiltinRenderer implements DocsRenderer {
  readonly id: string;
  readonly label = 'the built-in renderer';
  readonly #integrations: ScmIntegrationRegistry;
  readonly #note: string;
  readonly #timeoutMs: number;

  /** @param suggestSetup - whether pages say how to get MkDocs instead */
  constructor(options: {
    integrations: ScmIntegrationRegistry;
    suggestSetup: boolean;
    timeoutMs: number;
  }) {
    this.id = `builtin-${REVISION}${options.suggestSetup ? '' : '-only'}`;
    this.#integrations = options.integrations;
    this.#timeoutMs = options.timeoutMs;
    this.#note = options.suggestSetup
      ? 'Rendered by the built-in renderer. For full MkDocs: <code>npm run techdocs:setup</code>'
      : 'Rendered by the built-in renderer.';
  }

  async render(job: RenderJob): Promise<void> {
    const { plan, outputDir } = job;
    const warn = (message: string) => job.logger.warn(message);
    const docsDir = path.join(job.inputDir, plan.site.docsDir);
    const { pages, assets } = collectFiles(plan, warn);
    const index = new SiteIndex(pages, assets);

    const rendered = await this.#renderPages(docsDir, pages, index, warn);
    const nav = buildNav({
      nav: plan.site.nav,
      titles: new Map(rendered.map(({ page, title }) => [page, title])),
      index,
      warn,
    });
    await this.#writePages(job, rendered, nav);
    await writeRedirects(job, index, warn);
    for (const asset of assets) {
      await copyInto(outputDir, asset, path.join(docsDir, asset));
    }
    await writeInto(
      outputDir,
      `assets/stylesheets/${stylesheetName}`,
      stylesheet,
    );
    await writeInto(
      outputDir,
      'search/search_index.json',
      JSON.stringify(toSearchIndex(rendered)),
    );
    await writeMetadata(outputDir, {
      site_name: plan.site.siteName,
      site_description: plan.site.siteDescription ?? '',
      etag: job.etag,
    });
    job.logger.info(
      `Made ${rendered.length} pages with the built-in renderer.`,
    );
  }

  async #renderPages(
    docsDir: string,
    pages: readonly string[],
    index: SiteIndex,
    warn: (message: string) => void,
  ): Promise<RenderedPage[]> {
    const deadline = performance.now() + this.#timeoutMs;
    const md = createMarkdown();
    const rendered: RenderedPage[] = [];
    for (const page of pages) {
      const content = await readFile(path.join(docsDir, page), 'utf8');
      rendered.push(renderPage(md, { page, content, index, warn }));
      // Other requests get their turn between two pages.
      await setImmediate();
      if (performance.now() > deadline) {
        throw new DocsError(explainTimeout(this.#timeoutMs));
      }
    }
    return rendered;
  }

  async #writePages(
    { plan, outputDir, location }: RenderJob,
    pages: readonly RenderedPage[],
    nav: readonly NavNode[],
  ): Promise<void> {
    const order = readingOrder(nav);
    const edit = editBase(plan.site, location, this.#integrations);
    for (const page of pages) {
      const position = order.findIndex(node => node.page === page.page);
      const html = pageHtml({
        ...page,
        siteName: plan.site.siteName,
        nav,
        previous: position > 0 ? order[position - 1] : undefined,
        next: position >= 0 ? order[position + 1] : undefined,
        editUrl: edit && edit + encodeURI(page.page),
        note: this.#note,
        stylesheet: stylesheetName,
      });
      await writeInto(outputDir, `${page.url}index.html`, html);
    }
  }
}

async function writeRedirects(
  { plan, outputDir }: RenderJob,
  index: SiteIndex,
  warn: (message: string) => void,
): Promise<void> {
  for (const [from, to] of Object.entries(plan.site.redirects)) {
    const [page, anchor] = to.split('#');
    const isExternal = /^https?:/i.test(to);
    const url = pageUrl(from);
    const found = index.urlOf(page);
    if (
      index.urlOf(from) === undefined &&
      (isExternal || found !== undefined)
    ) {
      const target = isExternal
        ? to
        : relativeUrl(url, found ?? '') + (anchor ? `#${anchor}` : '');
      await writeInto(outputDir, `${url}index.html`, redirectHtml(target));
    } else {
      warn(`The redirect from "${showName(from)}" leads nowhere. Left out.`);
    }
  }
}

async function copyInto(folder: string, name: string, source: string) {
  const target = path.join(folder, name);
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(source, target);
}

async function writeInto(folder: string, name: string, content: string) {
  const target = path.join(folder, name);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
}
