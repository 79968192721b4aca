import type { Heading } from '../markdown/RenderEnv';
import type { Section } from '../markdown/sections';

/** A page after its Markdown was turned into HTML, before the frame around it. */
export interface RenderedPage {
  /** Path relative to the documentation folder. */
  page: string;
  /** Address relative to the site. */
  url: string;
  title: string;
  /** Safe HTML. */
  body: string;
  headings: Heading[];
  sections: Section[];
}
