import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from './paths.mjs';

/**
 * The environment for child processes: npm's own variables are left out, because Yarn would take them for its settings.
 * @param extra variables to add or, with `undefined`, to remove
 */
export function cleanEnvironment(extra = {}) {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^npm_/i.test(name)) {
      delete env[name];
    }
  }
  for (const [name, value] of Object.entries(extra)) {
    if (value === undefined) {
      delete env[name];
    } else {
      env[name] = value;
    }
  }
  return env;
}

/**
 * Runs a command to its end.
 * @returns exit code and, when `quiet`, the collected output; with `logFile`, the output goes there instead
 */
export function run(command, args, options = {}) {
  const { env, cwd = root, quiet = false, logFile, timeoutMs } = options;
  return new Promise((resolvePromise, reject) => {
    let log;
    if (logFile) {
      mkdirSync(dirname(logFile), { recursive: true });
      log = openSync(logFile, 'w');
    }
    const out = log ?? (quiet ? 'pipe' : 'inherit');
    const child = spawn(command, args, {
      cwd,
      env,
      timeout: timeoutMs,
      stdio: ['ignore', out, out],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', chunk => {
        output += chunk;
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (log !== undefined) {
        closeSync(log);
      }
      resolvePromise({
        code: code ?? (signal ? 1 : 0),
        output: logFile ? readFileSync(logFile, 'utf8') : output,
      });
    });
  });
}

/** The last lines of a text, for showing why something failed. */
export function tail(text, lines = 25) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
