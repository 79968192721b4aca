import { ConfigReader } from '@backstage/config';
import { readPortalGeneratorConfig } from './config';

const read = (techdocs: object) =>
  readPortalGeneratorConfig(
    new ConfigReader({ techdocs: JSON.parse(JSON.stringify(techdocs)) }),
  );

describe('readPortalGeneratorConfig', () => {
  it('has a default for everything', () => {
    expect(readPortalGeneratorConfig(new ConfigReader({}))).toMatchObject({
      builtElsewhere: false,
      mode: 'auto',
      authoring: { additionalPlugins: [], readmeAsIndex: false },
      limits: {
        maxFiles: 5000,
        maxFileBytes: 26214400,
        maxTotalBytes: 268435456,
        maxPageBytes: 524288,
        buildTimeoutMs: 300000,
      },
      prebuild: {
        enabled: true,
        initialDelay: { seconds: 10 },
        frequency: { minutes: 1 },
        recheckAfterMs: 3600000,
        concurrency: 2,
        scope: 'local',
      },
    });
  });

  it('reads its own block', () => {
    expect(
      read({
        portalGenerator: {
          renderer: 'builtin',
          mkdocsPath: '/opt/mkdocs',
          prebuild: { enabled: false, frequency: '30s', concurrency: 1 },
          limits: { maxFiles: 7, buildTimeout: { seconds: 9 } },
        },
      }),
    ).toMatchObject({
      mode: 'builtin',
      mkdocsPath: '/opt/mkdocs',
      prebuild: { enabled: false, frequency: { seconds: 30 }, concurrency: 1 },
      limits: { maxFiles: 7, buildTimeoutMs: 9000 },
    });
  });

  it('does not build in the background what is built elsewhere', () => {
    expect(
      read({
        builder: 'external',
        portalGenerator: { prebuild: { enabled: true } },
      }),
    ).toMatchObject({ builtElsewhere: true, prebuild: { enabled: false } });
  });

  it('builds on one replica only where all share what is published', () => {
    expect(read({ publisher: { type: 'awsS3' } }).prebuild.scope).toBe(
      'global',
    );
    expect(read({ publisher: { type: 'local' } }).prebuild.scope).toBe('local');
  });

  it('honours the stock keys on what authors may use', () => {
    expect(
      read({
        generator: {
          runIn: 'docker',
          mkdocs: {
            defaultPlugins: ['a'],
            dangerouslyAllowAdditionalPlugins: ['b'],
            dangerouslyAllowAdditionalKeys: ['c'],
            legacyCopyReadmeMdToIndexMd: true,
          },
        },
      }),
    ).toMatchObject({
      stockRunIn: 'docker',
      authoring: {
        additionalPlugins: ['b', 'a'],
        additionalKeys: ['c'],
        readmeAsIndex: true,
      },
    });
  });

  it.each([
    [{ renderer: 'hugo' }, 'techdocs.portalGenerator.renderer is "hugo"'],
    [
      { limits: { maxFiles: 0 } },
      'techdocs.portalGenerator.limits.maxFiles is 0',
    ],
    [{ prebuild: { concurrency: 1.5 } }, 'prebuild.concurrency is 1.5'],
    [{ prebuild: { frequency: 'soon' } }, 'prebuild.frequency'],
  ])('names the key that is wrong: %j', (portalGenerator, message) => {
    expect(() => read({ portalGenerator })).toThrow(message);
  });
});
