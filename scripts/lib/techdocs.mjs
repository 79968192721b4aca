import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { logs, root, tools } from './paths.mjs';
import { cleanEnvironment, run, tail } from './processes.mjs';
import { since, step } from './report.mjs';

const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;
const venv = join(tools, 'techdocs');
const doneStamp = join(venv, 'requirements-installed');
const failedStamp = join(tools, 'techdocs-failed');
const requirements = join(root, 'scripts/techdocs-requirements.txt');
const scripts = process.platform === 'win32' ? 'Scripts' : 'bin';

async function attempt(title, command, args, logFile) {
  const result = await run(command, args, {
    env: cleanEnvironment(),
    logFile,
    timeoutMs: 5 * 60 * 1000,
  }).catch(error => ({ code: 1, output: error.message }));
  return result.code === 0
    ? undefined
    : `${title} failed: ${tail(result.output, 1)}`;
}

/**
 * Installs MkDocs with mkdocs-techdocs-core into `.tools/techdocs`. Documentation works without it too, so a failure
 * is told and not fatal; it is tried again after a day, or at once with `retry`.
 * @returns 0 when MkDocs is there, 1 when it is not
 */
export async function setUpTechdocs({ retry = false } = {}) {
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(doneStamp) && readFileSync(doneStamp, 'utf8') === wanted) {
    return 0;
  }
  if (!retry && existsSync(failedStamp)) {
    const { at, requirements: tried } = JSON.parse(
      readFileSync(failedStamp, 'utf8'),
    );
    if (tried === wanted && Date.now() - at < RETRY_AFTER_MS) {
      return 1;
    }
  }
  const startedAt = Date.now();
  mkdirSync(tools, { recursive: true });
  rmSync(venv, { recursive: true, force: true });
  const logFile = join(logs, 'techdocs-setup.log');
  const python = process.platform === 'win32' ? 'python' : 'python3';
  const cause =
    (await attempt(
      'Creating a Python environment',
      python,
      ['-m', 'venv', venv],
      logFile,
    )) ??
    (await attempt(
      'Installing MkDocs from PyPI',
      join(venv, scripts, 'pip'),
      [
        'install',
        '--disable-pip-version-check',
        '--no-input',
        '--no-deps',
        '-r',
        requirements,
      ],
      logFile,
    ));
  if (cause) {
    rmSync(venv, { recursive: true, force: true });
    writeFileSync(
      failedStamp,
      JSON.stringify({ at: Date.now(), requirements: wanted }),
    );
    step(
      `MkDocs is not available, documentation uses the built-in renderer. ${cause} (try again: npm run techdocs:setup)`,
    );
    return 1;
  }
  writeFileSync(doneStamp, wanted);
  rmSync(failedStamp, { force: true });
  step(`MkDocs installed in ${since(startedAt)}`);
  return 0;
}
