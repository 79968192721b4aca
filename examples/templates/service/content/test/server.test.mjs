import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { createService } from '../src/server.mjs';

const service = createService();
let base;

before(async () => {
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  base = `http://127.0.0.1:${service.address().port}`;
});

after(() => service.close());

test('answers the health check', async () => {
  const response = await fetch(`${base}/healthz`);
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { status: 'ok' });
});

test('says its name', async () => {
  const response = await fetch(base);
  assert.deepEqual(await response.json(), { service: '${{ values.name }}' });
});

test('refuses unknown addresses', async () => {
  const response = await fetch(`${base}/no-such-page`);
  assert.equal(response.status, 404);
});
