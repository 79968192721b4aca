import type { SiteIndex } from '../site/SiteIndex';
import type { UniqueIds } from './slug';

/** A heading of a page, in order of appearance. */
export interface Heading {
  level: number;
  id: string;
  text: string;
}

/** What the Markdown rules know about the page they work on, and what they leave behind. */
export interface RenderEnv {
  /** Path of the page, relative to the documentation folder. */
  page: string;
  /** Address of the page, relative to the site. */
  url: string;
  index: SiteIndex;
  headings: Heading[];
  /** Ids of the page. */
  ids: UniqueIds;
  /** Number of tab groups so far. */
  tabGroups: number;
  warn: (message: string) => void;
}
