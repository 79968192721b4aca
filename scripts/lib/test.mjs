import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { logs, root } from './paths.mjs';
import { ensureBrowser, ensurePostgres } from './prerequisites.mjs';
import { run } from './processes.mjs';
import { since, step } from './report.mjs';
import { setUpTechdocs } from './techdocs.mjs';
import { ensureToolchain } from './toolchain.mjs';

const CONFIGURATIONS = {
  base: ['app-config.yaml'],
  demo: ['app-config.yaml', 'app-config.demo.yaml'],
  production: ['app-config.yaml', 'app-config.production.yaml'],
};

async function prepare() {
  const toolchain = await ensureToolchain();
  await Promise.all([ensureInstalled(toolchain), setUpTechdocs()]);
  return toolchain;
}

function checks({ node, env }) {
  const cli = join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
  const bin = name => join(root, 'node_modules', name);
  const configCheck = files => [
    'config:check',
    '--strict',
    '--lax',
    ...files.flatMap(file => ['--config', file]),
  ];
  const backstage = (name, args, extraEnv = {}) => ({
    name,
    run: () => run(node, [cli, ...args], { env: { ...env, ...extraEnv } }),
  });
  return [
    backstage('lint', ['repo', 'lint', '--max-warnings', '0']),
    {
      name: 'formatting',
      run: () =>
        run(
          node,
          [
            bin('prettier/bin-prettier.js'),
            '--check',
            '.',
            '--loglevel',
            'warn',
          ],
          { env },
        ),
    },
    {
      name: 'types',
      run: () => run(node, [bin('typescript/bin/tsc')], { env }),
    },
    ...Object.entries(CONFIGURATIONS).map(([name, files]) =>
      backstage(`configuration: ${name}`, configCheck(files)),
    ),
    {
      name: 'bootstrap',
      run: () => run(node, ['--test', 'scripts/lib/*.test.mjs'], { env }),
    },
    backstage(
      'unit and integration',
      ['repo', 'test', '--watchAll=false', '--maxWorkers=2'],
      { CI: 'true' },
    ),
    backstage('production build', ['repo', 'build', '--all'], {
      NODE_ENV: 'production',
    }),
    {
      name: 'browser stories',
      needs: 'production build',
      run: () => stories({ node, env }),
    },
  ];
}

async function stories(toolchain) {
  const browser = await ensureBrowser(toolchain);
  const postgres = await ensurePostgres(toolchain);
  if (!postgres) {
    step('No PostgreSQL programs found: the browser stories use SQLite');
  }
  // Each portal of a run has a folder; those of the last run stay to be looked at.
  rmSync(join(root, '.data/e2e'), { recursive: true, force: true });
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  const filters = process.argv.slice(3);
  return run(toolchain.node, [playwright, 'test', ...filters], {
    env: {
      ...toolchain.env,
      PLAYWRIGHT_CHROMIUM_PATH: browser,
      CALLBOARD_POSTGRES_BIN: postgres ?? '',
    },
  });
}

/** The browser stories alone, against the last production build; further arguments go to Playwright. */
export async function browserStories() {
  const toolchain = await prepare();
  return (await stories(toolchain)).code;
}

async function perform(check, failed) {
  const startedAt = Date.now();
  if (failed.has(check.needs)) {
    return {
      name: check.name,
      passed: false,
      took: 'not run',
      because: `${check.needs} failed`,
    };
  }
  process.stdout.write(`\n── ${check.name} ──\n`);
  try {
    const { code } = await check.run();
    return {
      name: check.name,
      passed: code === 0,
      took: since(startedAt),
      because: `exit code ${code}`,
    };
  } catch (error) {
    return {
      name: check.name,
      passed: false,
      took: since(startedAt),
      because: [error.message, error.remedy].join(' '),
    };
  }
}

/**
 * Every check there is, each of them even when an earlier one failed, and one summary at the end.
 * @returns 0 when all passed, otherwise 1
 */
export async function test() {
  const startedAt = Date.now();
  const toolchain = await prepare();
  const results = [];
  const failed = new Set();
  for (const check of checks(toolchain)) {
    const result = await perform(check, failed);
    results.push(result);
    if (!result.passed) {
      failed.add(check.name);
    }
  }
  process.stdout.write('\n── summary ──\n');
  for (const { name, passed, took, because } of results) {
    const reason = passed ? '' : `  (${because})`;
    process.stdout.write(
      `${passed ? '✔' : '✖'} ${name.padEnd(26)} ${took}${reason}\n`,
    );
  }
  process.stdout.write(`Took ${since(startedAt)}; logs in ${logs}\n`);
  process.stdout.write(
    `Checks: ${results.length - failed.size} passed, ${failed.size} failed\n`,
  );
  return failed.size === 0 ? 0 : 1;
}
