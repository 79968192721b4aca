import { spawn } from 'node:child_process';
import {
  createWriteStream,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { get } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { logs } from './paths.mjs';
import { tail } from './processes.mjs';
import { Problem } from './report.mjs';

const STOP_TIMEOUT_MS = 10_000;
const LOG_LINES_SHOWN = 40;

function answers(url) {
  return new Promise(resolve => {
    const request = get(url, response => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.setTimeout(5000, () => request.destroy());
    request.once('error', () => resolve(false));
  });
}

/**
 * A long-running process whose output goes to a log file, and which is stopped with everything it started.
 */
export class Service {
  /**
   * @param {{
   *   name: string, command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv,
   *   readyUrls: string[], failure?: RegExp, logFile?: string, uid?: number, gid?: number
   * }} options all `readyUrls` answer 200 once the service is ready; `failure` is a pattern in the log that means "did not
   *   start"; `uid` and `gid` are those to run as
   */
  constructor(options) {
    this.options = options;
    this.name = options.name;
    this.logFile = options.logFile ?? join(logs, `${options.name}.log`);
    /** How the process ended, once it has. @type {string | undefined} */
    this.exit = undefined;
  }

  /** @param {{ onLine?: (text: string) => void }} [listeners] */
  start({ onLine } = {}) {
    this.exit = undefined;
    mkdirSync(dirname(this.logFile), { recursive: true });
    writeFileSync(this.logFile, '', { flag: 'a' });
    const log = createWriteStream(this.logFile, { flags: 'a' });
    const { command, args, cwd, env, uid, gid } = this.options;
    this.child = spawn(command, args, {
      cwd,
      env,
      uid,
      gid,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that grandchildren are stopped too.
      detached: process.platform !== 'win32',
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.setEncoding('utf8').on('data', text => {
        log.write(text);
        onLine?.(text);
      });
    }
    this.exited = new Promise(resolve => {
      this.child.once('error', error => resolve(error.message));
      this.child.once('close', (code, signal) => {
        log.end();
        resolve(signal ? `signal ${signal}` : `exit code ${code}`);
      });
    }).then(how => {
      this.exit = how;
      return how;
    });
    return this;
  }

  output() {
    return readFileSync(this.logFile, 'utf8');
  }

  /** Forgets what earlier starts wrote. */
  clearLog() {
    rmSync(this.logFile, { force: true });
    return this;
  }

  /** @param {number} timeoutMs Resolves when the service answers; fails with the end of its log when it ends first, says so, or takes too long. */
  async ready(timeoutMs) {
    const deadline = Date.now() + timeoutMs;
    for (const url of this.options.readyUrls) {
      await this.#answered(url, { deadline, timeoutMs });
    }
  }

  async #answered(url, { deadline, timeoutMs }) {
    while (!(await answers(url))) {
      const failed = this.options.failure?.exec(this.output());
      if (this.exit || failed) {
        await wait(300);
        throw new Problem(
          `The ${this.name} did not start${
            this.exit ? ` (${this.exit})` : ''
          }:\n${tail(this.output(), LOG_LINES_SHOWN)}`,
          `The whole output is in ${this.logFile}.`,
        );
      }
      if (Date.now() > deadline) {
        throw new Problem(
          `The ${this.name} did not answer at ${url} within ${
            timeoutMs / 1000
          } s. The end of its log:\n${tail(this.output(), LOG_LINES_SHOWN)}`,
          `The whole output is in ${this.logFile}.`,
        );
      }
      await wait(150);
    }
  }

  signal(name) {
    try {
      if (process.platform === 'win32') {
        this.child.kill(name);
      } else {
        process.kill(-this.child.pid, name);
      }
    } catch {
      // Already gone.
    }
  }

  /** Stops the service and everything it started, the hard way after ten seconds. */
  async stop() {
    if (!this.child || this.exit) {
      return;
    }
    this.signal('SIGTERM');
    const timeout = wait(STOP_TIMEOUT_MS, 'timeout', { ref: false });
    if ((await Promise.race([this.exited, timeout])) === 'timeout') {
      this.signal('SIGKILL');
      await this.exited;
    }
  }
}
