import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from './paths.mjs';
import { run } from './processes.mjs';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'callboard-start-')));
after(() => rmSync(folder, { recursive: true }));

const startModule = new URL('./start.mjs', import.meta.url).href;
const script = `
  const { portalServices } = await import(process.argv[1]);
  const services = portalServices(
    { node: 'node', env: process.env },
    { app: 1, backend: 2 },
    { simulated: [], configs: [] },
  );
  console.log(JSON.stringify(services.flatMap(({ logFile, options }) => [
    options.env.CALLBOARD_DATA_DIR,
    logFile,
  ])));
`;

async function foldersWith(CALLBOARD_DATA_DIR) {
  const { output } = await run(
    process.execPath,
    ['--input-type=module', '-e', script, startModule],
    { cwd: folder, env: { ...process.env, CALLBOARD_DATA_DIR }, quiet: true },
  );
  return JSON.parse(output);
}

const within = kept => [
  kept,
  join(kept, 'logs/backend.log'),
  kept,
  join(kept, 'logs/app.log'),
];

for (const [what, given, expected] of [
  ['a relative folder, from the shell', 'kept', join(folder, 'kept')],
  ['an absolute folder', join(folder, 'there'), join(folder, 'there')],
  ['the default for an empty variable', '', join(root, '.data')],
]) {
  test(`logs and data of all services are in ${what}`, async () => {
    assert.deepEqual(await foldersWith(given), within(expected));
  });
}
