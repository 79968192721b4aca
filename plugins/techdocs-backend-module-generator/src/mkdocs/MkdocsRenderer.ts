import type { LoggerService } from '@backstage/backend-plugin-api';
import { type Config, ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { TechdocsGenerator } from '@backstage/plugin-techdocs-node';
import { DocsError } from '../errors/DocsError';
import type { DocsRenderer, RenderJob } from '../renderers/DocsRenderer';
import { addRendererNote } from '../renderers/addRendererNote';
import { MkdocsProgram } from './MkdocsProgram';
import type { UsableMkdocs } from './probeMkdocs';

/**
 * Renders with MkDocs and techdocs-core, through the stock generator and all its checks,
 * on the temporary copy.
 */
export class MkdocsRenderer implements DocsRenderer {
  readonly id: string;
  readonly label: string;
  readonly #config: Config;
  readonly #stockConfig: Config;
  readonly #program: MkdocsProgram;
  readonly #logger: LoggerService;

  constructor(options: {
    mkdocs: UsableMkdocs;
    config: Config;
    logger: LoggerService;
    timeoutMs: number;
  }) {
    const { command, mkdocsVersion, techdocsCoreVersion } = options.mkdocs;
    this.id = `mkdocs-${mkdocsVersion}-core-${techdocsCoreVersion}`;
    this.label = `MkDocs ${mkdocsVersion} with techdocs-core ${techdocsCoreVersion}`;
    this.#config = options.config;
    this.#stockConfig = withRunner(options.config);
    this.#program = new MkdocsProgram(command, options.timeoutMs);
    this.#logger = options.logger;
  }

  async render(job: RenderJob): Promise<void> {
    let failure: DocsError | undefined;
    const runner = this.#program.runnerFor({
      inputDir: job.inputDir,
      outputDir: job.outputDir,
      scratchDir: job.scratchDir,
      onOutput: text => job.logStream?.write(text),
    });
    const stock = new TechdocsGenerator({
      logger: this.#logger,
      config: this.#stockConfig,
      scmIntegrations: ScmIntegrations.fromConfig(this.#config),
      containerRunner: {
        // Stock wraps whatever goes wrong into a message with server paths.
        runContainer: options =>
          runner.runContainer(options).catch(error => {
            failure = error instanceof DocsError ? error : undefined;
            throw error;
          }),
      },
    });
    try {
      await stock.run({
        inputDir: job.inputDir,
        outputDir: job.outputDir,
        parsedLocationAnnotation: job.location,
        etag: job.etag,
        logger: job.logger,
        logStream: job.logStream,
        siteOptions: { name: job.plan.site.siteName },
      });
    } catch (error) {
      throw failure ?? error;
    }
    await addRendererNote(job.outputDir, `Rendered by ${this.label}.`);
  }
}

/** The stock generator's settings, with the one runner that it lets us provide. */
function withRunner(config: Config): Config {
  const generator = config.getOptional('techdocs.generator');
  return new ConfigReader({
    techdocs: {
      generator: {
        ...(typeof generator === 'object' && !Array.isArray(generator)
          ? generator
          : {}),
        runIn: 'docker',
      },
    },
  });
}
