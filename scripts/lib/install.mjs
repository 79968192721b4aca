import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logs, root, tools } from './paths.mjs';
import { run, tail } from './processes.mjs';
import { Problem, since, step } from './report.mjs';

const stamp = join(tools, 'installed');

function manifests() {
  const inFolder = folder =>
    readdirSync(join(root, folder))
      .map(name => join(folder, name, 'package.json'))
      .filter(file => existsSync(join(root, file)));
  return [
    'package.json',
    'yarn.lock',
    '.yarnrc.yml',
    ...inFolder('packages'),
    ...inFolder('plugins'),
  ];
}

function fingerprint(node) {
  const hash = createHash('sha256').update(node);
  for (const file of manifests()) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** Installs the dependencies exactly as `yarn.lock` says, unless that was done for these manifests already. */
export async function ensureInstalled({ node, yarn, env }) {
  const wanted = fingerprint(node);
  const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (installed && existsSync(join(root, 'node_modules/.yarn-state.yml'))) {
    return;
  }
  step('Installing dependencies (the first time takes a minute or two)');
  const startedAt = Date.now();
  const logFile = join(logs, 'install.log');
  const { code, output } = await run(node, [yarn, 'install', '--immutable'], {
    env,
    logFile,
  });
  if (code !== 0) {
    throw new Problem(
      `Installing the dependencies failed (yarn install --immutable, exit code ${code}).\n${tail(
        output,
        15,
      )}`,
      `The whole output is in ${logFile}. Usual causes: the package registry cannot be reached, the disk is full, or yarn.lock does not match a package.json.`,
    );
  }
  writeFileSync(stamp, wanted);
  step(`Installed in ${since(startedAt)}`);
}
