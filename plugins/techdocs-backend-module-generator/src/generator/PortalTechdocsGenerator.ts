import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { toError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import {
  type GeneratorRunOptions,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';
import { randomUUID } from 'node:crypto';
import type { PortalGeneratorConfig } from '../config';
import { DocsError } from '../errors/DocsError';
import { MkdocsNotRunnableError } from '../mkdocs/MkdocsProgram';
import type { RendererChoice } from '../renderers/chooseRenderer';
import type { DocsRenderer } from '../renderers/DocsRenderer';
import { DocsWorkspace } from '../source/DocsWorkspace';
import { planDocs } from '../source/planDocs';

/**
 * The portal's generator: plans a build by reading the source, copies what belongs to it
 * into a temporary folder, and lets the chosen renderer work there.
 *
 * Extends the stock generator only because the extension point asks for that class; nothing
 * of its own behaviour is used here.
 */
export class PortalTechdocsGenerator extends TechdocsGenerator {
  readonly #settings: PortalGeneratorConfig;
  readonly #choice: RendererChoice;
  readonly #log: LoggerService;

  constructor(options: {
    config: Config;
    settings: PortalGeneratorConfig;
    choice: RendererChoice;
    logger: LoggerService;
  }) {
    super({
      config: options.config,
      logger: options.logger,
      scmIntegrations: ScmIntegrations.fromConfig(options.config),
    });
    this.#settings = options.settings;
    this.#choice = options.choice;
    this.#log = options.logger;
  }

  /**
   * Builds one site from `inputDir` into `outputDir`; the input is only read.
   *
   * @throws DocsError whose message is fit for the person who opened the documentation
   */
  async run(options: GeneratorRunOptions): Promise<void> {
    try {
      const choice = this.#choice;
      if (!choice.renderer) {
        throw new DocsError(choice.problem);
      }
      await this.#build(options, choice.renderer).catch(error => {
        if (error instanceof MkdocsNotRunnableError && choice.fallback) {
          this.#log.warn(
            `${error.message} Until then the built-in renderer is used.`,
          );
          // Without an etag the pages are made anew as soon as MkDocs is back.
          return this.#build({ ...options, etag: undefined }, choice.fallback);
        }
        throw error;
      });
    } catch (error) {
      throw this.#explain(error);
    }
  }

  async #build(
    options: GeneratorRunOptions,
    renderer: DocsRenderer,
  ): Promise<void> {
    const { limits, authoring, workingDirectory } = this.#settings;
    const plan = await planDocs(options.inputDir, {
      limits,
      authoring,
      defaultName: options.siteOptions?.name ?? 'Documentation',
    });
    plan.warnings.forEach(warning => options.logger.warn(warning));
    const workspace = await DocsWorkspace.create(plan, workingDirectory);
    try {
      await renderer.render({
        plan,
        inputDir: workspace.inputDir,
        scratchDir: workspace.scratchDir,
        outputDir: options.outputDir,
        location: options.parsedLocationAnnotation,
        etag: options.etag,
        logger: options.logger,
        logStream: options.logStream,
      });
    } finally {
      await workspace.dispose();
    }
  }

  /** Errors of the operating system name folders of the server: they stay in the log. */
  #explain(error: unknown): DocsError {
    if (error instanceof DocsError) {
      return error;
    }
    const reference = randomUUID().slice(0, 8);
    this.#log.error(
      `Building documentation failed unexpectedly (reference ${reference})`,
      toError(error),
    );
    return new DocsError(
      'The documentation could not be built because of an unexpected error. An ' +
        `administrator finds the details in the portal's log under ${reference}.`,
    );
  }
}
