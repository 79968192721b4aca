import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { freePort, requireFreePorts } from './ports.mjs';

const wish = port => [
  { port, purpose: 'the app', variable: 'CALLBOARD_APP_PORT' },
];

test('a free port is no problem', async () => {
  await requireFreePorts(wish(await freePort()));
});

for (const host of ['127.0.0.1', '0.0.0.0']) {
  test(`a port taken on ${host} is named with its user and the way out`, async () => {
    const server = createServer();
    await new Promise(resolve => {
      server.listen(0, host, resolve);
    });
    const { port } = server.address();
    try {
      await assert.rejects(requireFreePorts(wish(port)), error => {
        assert.match(error.message, new RegExp(`Port ${port} \\(the app\\)`));
        assert.match(error.message, /CALLBOARD_APP_PORT=<port>/);
        if (process.platform === 'linux') {
          assert.match(error.message, new RegExp(`process ${process.pid} \\(`));
        }
        return true;
      });
    } finally {
      server.close();
    }
  });
}
