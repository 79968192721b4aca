import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { freePort } from './ports.mjs';
import { Service } from './services.mjs';

const folder = mkdtempSync(join(tmpdir(), 'callboard-services-'));
after(() => rmSync(folder, { recursive: true }));

function service(script, port, extra = {}) {
  return new Service({
    name: 'thing',
    command: process.execPath,
    args: ['-e', script],
    cwd: folder,
    env: process.env,
    readyUrls: [`http://127.0.0.1:${port}/`],
    logFile: join(folder, `${port}.log`),
    ...extra,
  });
}

const server = port =>
  `require('http').createServer((q, r) => r.end('ok')).listen(${port}, '127.0.0.1')`;

test('a service is ready once it answers, and gone once it is stopped', async () => {
  const port = await freePort();
  const thing = service(server(port), port).start();
  await thing.ready(20_000);
  await thing.stop();
  assert.match(thing.exit, /SIGTERM/);
  await assert.rejects(fetch(`http://127.0.0.1:${port}/`));
});

test('a service that ends at once is reported with the end of its log', async () => {
  const port = await freePort();
  const thing = service(
    `console.error('no disk'); process.exit(3)`,
    port,
  ).start();
  await assert.rejects(
    thing.ready(20_000),
    /did not start \(exit code 3\)[^]*no disk/,
  );
});

test('a service that says it failed but stays is reported too', async () => {
  const port = await freePort();
  const thing = service(
    `console.log('The thing did not start: bad key'); setInterval(() => {}, 1000)`,
    port,
    { failure: /^The thing did not start/m },
  ).start();
  await assert.rejects(thing.ready(20_000), /bad key/);
  await thing.stop();
});
