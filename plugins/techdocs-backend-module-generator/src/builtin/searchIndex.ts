import type { RenderedPage } from './site/RenderedPage';

/** One entry of search/search_index.json, as the TechDocs search collator reads it. */
export interface SearchDocument {
  /** Address relative to the site, with an anchor for sections. */
  location: string;
  title: string;
  text: string;
}

/**
 * Makes the search index of a site: one entry per page with all its text, and one per
 * section, the way MkDocs does.
 */
export function toSearchIndex(pages: readonly RenderedPage[]): {
  config: Record<string, unknown>;
  docs: SearchDocument[];
} {
  return {
    config: { lang: ['en'], separator: '[\\s\\-]+', min_search_length: 3 },
    docs: pages.flatMap(({ url, title, sections }) => [
      {
        location: url,
        title,
        text: sections
          .map(section => [section.title, section.text].join(' ').trim())
          .join(' '),
      },
      ...sections
        .filter(({ id }) => id)
        .map(section => ({
          location: `${url}#${section.id}`,
          title: section.title ?? title,
          text: section.text,
        })),
    ]),
  };
}
