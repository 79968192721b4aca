import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { logs, root } from './paths.mjs';
import { run, tail } from './processes.mjs';
import { Problem, step } from './report.mjs';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Whether this process may install Debian packages. */
function mayInstallPackages() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function installPackages(packages, env) {
  step(`Installing ${packages.join(', ')} with apt-get`);
  const logFile = join(logs, 'apt.log');
  const aptEnv = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { code, output } = await run('apt-get', args, {
      env: aptEnv,
      logFile,
    });
    if (code !== 0) {
      return tail(output, 5);
    }
  }
  return undefined;
}

function systemBrowser() {
  const chosen = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  return chosen ?? SYSTEM_BROWSERS.find(path => existsSync(path));
}

function playwrightBrowser() {
  const require = createRequire(join(root, 'package.json'));
  const path = require('@playwright/test').chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/**
 * Finds a Chromium for the browser stories, or installs one where that is possible.
 * @returns its path
 */
export async function ensureBrowser({ node, env }) {
  const found = () => systemBrowser() ?? playwrightBrowser();
  if (!found() && mayInstallPackages()) {
    await installPackages(['chromium', 'fonts-dejavu-core'], env);
  }
  if (!found()) {
    step('Fetching the browser of Playwright');
    const cli = join(root, 'node_modules/@playwright/test/cli.js');
    await run(node, [cli, 'install', 'chromium'], {
      env,
      logFile: join(logs, 'browser.log'),
    });
  }
  const path = found();
  if (!path) {
    throw new Problem(
      'The browser stories need Chromium, and none was found or could be installed.',
      'Install it (Debian: apt-get install chromium), or name one with PLAYWRIGHT_CHROMIUM_PATH=/path/to/chromium.',
    );
  }
  return path;
}

function postgresFolder() {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base) : [];
  const [newest] = versions
    .filter(version => existsSync(join(base, version, 'bin/initdb')))
    .sort((a, b) => Number(b) - Number(a));
  if (newest) {
    return join(base, newest, 'bin');
  }
  return (process.env.PATH ?? '')
    .split(':')
    .find(folder => existsSync(join(folder, 'initdb')));
}

/**
 * Finds PostgreSQL's server programs, or installs them where that is possible.
 * @returns the folder that holds them; nothing when there are none, and then SQLite is used
 */
export async function ensurePostgres({ env }) {
  if (!postgresFolder() && mayInstallPackages()) {
    await installPackages(['postgresql'], env);
  }
  return postgresFolder();
}
