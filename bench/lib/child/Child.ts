import { fork, type ChildProcess } from 'node:child_process';
import type { z } from 'zod';
import { answerSchema } from './messages';

const ANSWER_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 5_000;
const OUTPUT_KEPT = 4_000;

/**
 * A process of a benchmark, so that its memory and its time are its own. Its output is kept and shown only when it
 * fails.
 */
export class Child {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  #output = '';
  #lastId = 0;
  #ended = false;

  /**
   * @param name for messages
   * @param script absolute path of a TypeScript file that calls `answerParent`
   */
  constructor(readonly name: string, script: string) {
    this.#process = fork(script, [], {
      execArgv: [...process.execArgv, '--expose-gc'],
      env: { ...process.env, LOG_LEVEL: 'warn', NODE_ENV: 'production' },
      silent: true,
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output = (this.#output + text).slice(-OUTPUT_KEPT);
      });
    }
    this.#process.on('message', message => this.#settle(message));
    this.#process.once('error', error => this.#end(error.message));
    this.#process.once('exit', (code, signal) =>
      this.#end(`ended with ${signal ?? `code ${code}`}`),
    );
  }

  /** Asks one of the questions that the script answers. Rejects when it fails, ends, or takes two minutes. */
  async ask<T>(
    question: string,
    schema: z.ZodType<T>,
    payload?: unknown,
  ): Promise<T> {
    if (this.#ended) {
      throw this.#failure('has ended');
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const value = await new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(this.#failure(`did not answer "${question}"`)),
        ANSWER_TIMEOUT_MS,
      );
      const done = <V>(settle: (result: V) => void) => {
        return (result: V) => {
          clearTimeout(timer);
          this.#waiting.delete(id);
          settle(result);
        };
      };
      this.#waiting.set(id, { resolve: done(resolve), reject: done(reject) });
      this.#process.send({ id, question, payload });
    });
    return schema.parse(value);
  }

  /** Ends the process; by force when it does not go. */
  async stop(): Promise<void> {
    if (this.#ended) {
      return;
    }
    const exited = new Promise(resolve => this.#process.once('exit', resolve));
    this.#process.kill('SIGTERM');
    const force = setTimeout(
      () => this.#process.kill('SIGKILL'),
      STOP_TIMEOUT_MS,
    );
    await exited;
    clearTimeout(force);
  }

  #settle(message: unknown): void {
    // Other messages come from the tool that compiles TypeScript.
    const { data } = answerSchema.safeParse(message);
    const waiting = data && this.#waiting.get(data.id);
    if (data?.error) {
      waiting?.reject(this.#failure(data.error));
    } else {
      waiting?.resolve(data?.value);
    }
  }

  #end(how: string): void {
    this.#ended = true;
    for (const { reject } of this.#waiting.values()) {
      reject(this.#failure(how));
    }
  }

  #failure(what: string): Error {
    return new Error(
      `The ${this.name} of the benchmark: ${what}.\n${this.#output}`,
    );
  }
}
