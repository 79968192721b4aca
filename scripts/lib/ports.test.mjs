import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import { root } from './paths.mjs';
import { freePort, portFrom, requireFreePorts } from './ports.mjs';
import { cleanEnvironment, run } from './processes.mjs';

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

const VARIABLE = 'CALLBOARD_TEST_PORT';
after(() => delete process.env[VARIABLE]);

for (const [value, port] of [
  [undefined, 3000],
  ['', 3000],
  ['1', 1],
  ['65535', 65535],
]) {
  test(`${
    value === undefined ? 'no variable' : `"${value}"`
  } means port ${port}`, () => {
    delete process.env[VARIABLE];
    if (value !== undefined) {
      process.env[VARIABLE] = value;
    }
    assert.equal(portFrom(VARIABLE, 3000), port);
  });
}

for (const value of ['0', '65536', '-1', '80.5', '3e3', ' ', 'here']) {
  test(`"${value}" is no port, and the way out is said`, () => {
    process.env[VARIABLE] = value;
    assert.throws(() => portFrom(VARIABLE, 3000), {
      message: `${VARIABLE} is "${value}", which is not a port number.`,
      remedy: 'Set it to a number from 1 to 65535, or leave it out for 3000.',
    });
  });
}

for (const variable of [
  'CALLBOARD_APP_PORT',
  'CALLBOARD_BACKEND_PORT',
  'SIMULATOR_GITHUB_PORT',
]) {
  test(`a start with a word for ${variable} ends before anything begins`, async () => {
    const { code, output } = await run(
      process.execPath,
      ['scripts/run.mjs', 'demo'],
      { cwd: root, env: cleanEnvironment({ [variable]: 'here' }), quiet: true },
    );
    assert.equal(code, 1);
    assert.match(
      output,
      new RegExp(`^\\n✖ ${variable} is "here", .*\\n  Set it .*\\n$`),
    );
  });
}

test('free ports are all different, and none is lent to outgoing connections', async () => {
  const ports = await Promise.all(
    Array.from({ length: 200 }, () => freePort()),
  );
  assert.equal(new Set(ports).size, ports.length);
  for (const port of ports) {
    assert.ok(port >= 20_000 && port <= 32_000, String(port));
  }
});

test('a port that is taken or was given before is passed over', async () => {
  const server = createServer();
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    const before = await freePort();
    const unfit = [server.address().port, before];
    const candidates = [...unfit];
    const port = await freePort(
      () => candidates.shift() ?? randomInt(20_000, 32_000),
    );
    assert.ok(!unfit.includes(port), String(port));
  } finally {
    server.close();
  }
});

test('the search for a free port ends', async () => {
  const port = await freePort();
  await assert.rejects(
    freePort(() => port),
    { message: /^No free port was found/ },
  );
});
