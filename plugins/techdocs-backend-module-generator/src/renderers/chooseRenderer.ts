import type { LoggerService } from '@backstage/backend-plugin-api';
import type { RendererMode } from '../config';
import { locateMkdocs, type LocateOptions } from '../mkdocs/locateMkdocs';
import { probeMkdocs, type UsableMkdocs } from '../mkdocs/probeMkdocs';
import type { DocsRenderer } from './DocsRenderer';

/** The renderer of this backend, or why there is none (one sentence with the remedy). */
export type RendererChoice =
  | { renderer: DocsRenderer; fallback?: DocsRenderer }
  | { renderer?: undefined; problem: string };

/** What the choice depends on. */
export interface ChoiceOptions extends LocateOptions {
  mode: RendererMode;
  logger: LoggerService;
  createMkdocs: (mkdocs: UsableMkdocs) => DocsRenderer;
  /** @param suggestSetup - whether MkDocs would be used if it were there */
  createBuiltin: (suggestSetup: boolean) => DocsRenderer;
}

const SETUP = 'For full MkDocs: npm run techdocs:setup, then restart.';

/**
 * Decides once, at start, what renders the documentation, and logs it in one line.
 *
 * Only `auto` ever falls back to the built-in renderer; who asks for `mkdocs` gets MkDocs
 * or a clear failure.
 */
export async function chooseRenderer(
  options: ChoiceOptions,
): Promise<RendererChoice> {
  const { mode, logger } = options;
  if (mode === 'builtin') {
    const renderer = options.createBuiltin(false);
    logger.info(`Documentation is rendered by ${renderer.label}.`);
    return { renderer };
  }
  const { usable, reason } = await findMkdocs(options);
  if (usable) {
    const renderer = options.createMkdocs(usable);
    logger.info(
      `Documentation is rendered by ${renderer.label} (${usable.origin}).`,
    );
    return mode === 'auto'
      ? { renderer, fallback: options.createBuiltin(true) }
      : { renderer };
  }
  if (mode === 'auto') {
    const renderer = options.createBuiltin(true);
    logger.info(
      `Documentation is rendered by ${renderer.label}, because ${reason}. ${SETUP}`,
    );
    return { renderer };
  }
  const problem =
    `techdocs.portalGenerator.renderer is mkdocs, but ${reason}. An administrator has to ` +
    'run "npm run techdocs:setup" or set the renderer to auto.';
  logger.error(problem);
  return { problem };
}

async function findMkdocs(
  options: LocateOptions,
): Promise<{ usable?: UsableMkdocs; reason: string }> {
  const reasons: string[] = [];
  for (const candidate of await locateMkdocs(options)) {
    const result = await probeMkdocs(candidate);
    if (result.usable) {
      return { usable: result.usable, reason: '' };
    }
    reasons.push(result.reason);
  }
  return { reason: reasons.join(' and ') || 'no MkDocs is installed' };
}
