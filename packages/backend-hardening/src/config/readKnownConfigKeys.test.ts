import { createMockDirectory } from '@backstage/backend-test-utils';
import { readKnownConfigKeys } from './readKnownConfigKeys';

describe('readKnownConfigKeys', () => {
  const mockDir = createMockDirectory();

  it('collects what the installed packages declare, in every notation', () => {
    const pkg = (name: string, more: object = {}) =>
      JSON.stringify({ name, version: '1.0.0', ...more });
    mockDir.setContent({
      'packages/backend/package.json': pkg('backend', {
        dependencies: {
          '@backstage/x': '1',
          declared: '1',
          listed: '1',
          inline: '1',
          plain: '1',
          app: '1',
          missing: '1',
        },
        devDependencies: { development: '1' },
      }),
      'packages/backend/src/index.ts': '',
      node_modules: {
        declared: {
          'package.json': pkg('declared', { configSchema: 'config.d.ts' }),
          'config.d.ts': 'export interface Config { fromTypes?: string }',
        },
        listed: {
          'package.json': pkg('listed', {
            configSchema: 'config.schema.json',
            dependencies: { nested: '1', backend: '1' },
          }),
          'config.schema.json': '{"properties":{"fromJson":{}}}',
        },
        nested: {
          'package.json': pkg('nested', { configSchema: 'broken.json' }),
          'broken.json': '{',
        },
        inline: {
          'package.json': pkg('inline', {
            configSchema: { properties: { fromPackage: {} } },
          }),
        },
        plain: {
          'package.json': pkg('plain', { dependencies: { hidden: '1' } }),
        },
        hidden: {
          'package.json': pkg('hidden', {
            configSchema: { properties: { unreachable: {} } },
          }),
        },
        development: {
          'package.json': pkg('development', {
            configSchema: { properties: { onlyInTests: {} } },
          }),
        },
        app: {
          'package.json': pkg('app', { configSchema: 'gone.json' }),
          'dist/.config-schema.json':
            '{"schemas":[{"value":{"properties":{"fromBundle":{}}}}]}',
        },
      },
    });
    const keys = readKnownConfigKeys(mockDir.resolve('packages/backend/src'));
    expect([...keys]).toEqual(
      expect.arrayContaining([
        'app',
        'backend',
        'fromTypes',
        'fromJson',
        'fromPackage',
        'fromBundle',
      ]),
    );
    expect(keys.has('unreachable')).toBe(false);
    expect(keys.has('onlyInTests')).toBe(false);
  });

  it('knows the keys of the framework without any package', () => {
    mockDir.setContent({});
    const keys = readKnownConfigKeys(mockDir.path);
    expect([...keys]).toEqual(expect.arrayContaining(['app', 'backend']));
  });

  it('knows the keys of what is really installed here', () => {
    const keys = readKnownConfigKeys(__dirname);
    expect([...keys]).toEqual(
      expect.arrayContaining(['backend', 'integrations', 'permission']),
    );
  });
});
