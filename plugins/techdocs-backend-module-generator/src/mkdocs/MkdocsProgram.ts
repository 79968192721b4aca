import type { TechDocsContainerRunner } from '@backstage/plugin-techdocs-node';
import path from 'node:path';
import { DocsError } from '../errors/DocsError';
import { buildEnvironment } from './buildEnvironment';
import { explainMkdocsFailure } from './explainMkdocsFailure';
import { ProcessNotStartedError, runProcess } from './runProcess';

/** MkDocs was found at start but cannot be started any more. */
export class MkdocsNotRunnableError extends DocsError {}

/** What one run of MkDocs works on. */
export interface MkdocsRun {
  inputDir: string;
  outputDir: string;
  scratchDir: string;
  onOutput: (text: string) => void;
}

/**
 * Runs one `mkdocs` program in place of the container that the stock generator would start.
 *
 * The stock generator keeps all its checks this way, while the program, its environment and
 * its time limit are ours: stock's own "local" mode passes the backend's whole environment
 * on, credentials included, and takes whatever `mkdocs` the PATH has.
 */
export class MkdocsProgram {
  readonly #command: string;
  readonly #timeoutMs: number;

  constructor(command: string, timeoutMs: number) {
    this.#command = command;
    this.#timeoutMs = timeoutMs;
  }

  /** A container runner for one build; the image name it is given is ignored. */
  runnerFor(run: MkdocsRun): TechDocsContainerRunner {
    return { runContainer: () => this.build(run) };
  }

  /**
   * Builds the site.
   *
   * @throws MkdocsNotRunnableError when the program has gone, DocsError when it fails
   */
  async build(run: MkdocsRun): Promise<void> {
    const { inputDir, outputDir, scratchDir, onOutput } = run;
    const hide = hidePaths([inputDir, outputDir, scratchDir]);
    try {
      const result = await runProcess({
        command: this.#command,
        args: [
          'build',
          '-f',
          path.join(inputDir, 'mkdocs.yml'),
          '-d',
          outputDir,
        ],
        cwd: inputDir,
        env: buildEnvironment(scratchDir),
        timeoutMs: this.#timeoutMs,
        onOutput: chunk => onOutput(hide(chunk)),
      });
      if (result.timedOut || result.code !== 0) {
        throw new DocsError(
          explainMkdocsFailure({
            ...result,
            output: hide(result.output),
            timeoutMs: this.#timeoutMs,
          }),
        );
      }
    } catch (error) {
      if (error instanceof ProcessNotStartedError) {
        throw new MkdocsNotRunnableError(
          `MkDocs cannot be started any more (${error.message}). An administrator has to ` +
            'run "npm run techdocs:setup" and restart the portal.',
        );
      }
      throw error;
    }
  }
}

function hidePaths(paths: readonly string[]): (text: string) => string {
  return text =>
    paths.reduce(
      (shown, hidden) =>
        shown.replaceAll(`${hidden}${path.sep}`, '').replaceAll(hidden, '.'),
      text,
    );
}
