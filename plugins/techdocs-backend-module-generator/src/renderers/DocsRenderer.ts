import type { GeneratorRunOptions } from '@backstage/plugin-techdocs-node';
import type { DocsPlan } from '../source/planDocs';

/** One documentation build: where to read, where to write, whom to tell. */
export interface RenderJob {
  plan: DocsPlan;
  /** Temporary copy with mkdocs.yml and pages. */
  inputDir: string;
  /** Folder for temporary files. */
  scratchDir: string;
  /** Folder for the finished site. */
  outputDir: string;
  /** Where the entity's documentation comes from, for "Edit this page". */
  location?: GeneratorRunOptions['parsedLocationAnnotation'];
  etag?: string;
  /** The build log that the reader shows. */
  logger: GeneratorRunOptions['logger'];
  logStream?: GeneratorRunOptions['logStream'];
}

/** Something that turns a {@link RenderJob} into a site that the TechDocs reader shows. */
export interface DocsRenderer {
  /** Changes whenever the pages would look different; part of each site's etag. */
  readonly id: string;
  /** Name and version for people. */
  readonly label: string;
  /** @throws DocsError with what the author or administrator has to do */
  render(job: RenderJob): Promise<void>;
}
