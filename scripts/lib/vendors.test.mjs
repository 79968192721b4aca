import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  demoEnv,
  simulatedVendors,
  simulatorEnv,
  vendors,
} from './vendors.mjs';

test('no two vendors share a port or a variable', () => {
  for (const key of ['name', 'port', 'portVariable', 'urlVariable']) {
    const values = vendors.map(vendor => vendor[key]);
    assert.equal(new Set(values).size, values.length, key);
  }
});

test('the simulator and the configuration are told the same address', () => {
  const simulated = simulatedVendors(({ port }) => port + 1000);
  for (const { port, portVariable, urlVariable } of vendors) {
    assert.equal(simulatorEnv(simulated)[portVariable], String(port + 1000));
    assert.equal(
      demoEnv(simulated)[urlVariable],
      `http://localhost:${port + 1000}`,
    );
  }
});
