import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ReaderFactory } from '@backstage/backend-defaults/urlReader';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { hostileSite } from '../__testUtils__/hostileSite';
import { until } from '../__testUtils__/until';
import { createUrlReaderWithLimits } from './createUrlReaderWithLimits';

const MIB = 1024 * 1024;
const limits = {
  file: { maxBytes: MIB, timeoutMs: 300 },
  tree: { maxBytes: MIB, timeoutMs: 600 },
};
const patient = {
  file: { maxBytes: MIB, timeoutMs: 60_000 },
  tree: { maxBytes: MIB, timeoutMs: 60_000 },
};
const never = new Promise<never>(() => {});

describe('createUrlReaderWithLimits', () => {
  let site: Awaited<ReturnType<typeof hostileSite>>;

  beforeAll(async () => {
    site = await hostileSite();
  });
  afterAll(() => site.stop());

  const create = (factories: ReaderFactory[] = [], allowed = patient) =>
    createUrlReaderWithLimits({
      config: mockServices.rootConfig({
        data: { backend: { reading: { allow: [{ host: site.host }] } } },
      }),
      logger: mockServices.logger.mock(),
      factories,
      limits: allowed,
    });
  const hasty = () => create([], limits);
  const custom = (reader: Partial<UrlReaderService>): ReaderFactory => {
    const missing = async () => {
      throw new Error('not used by this test');
    };
    return () => [
      {
        predicate: url => url.host === 'custom.example',
        reader: {
          readUrl: missing,
          readTree: missing,
          search: missing,
          ...reader,
        },
      },
    ];
  };
  const tooLarge = (path: string) => ({
    name: 'InputError',
    message: `The file at ${site.url}${path} is larger than 1 MiB, which is the most the portal reads. Split it or remove what is not needed.`,
  });
  const tooSlow = (path: string) => ({
    name: 'ServiceUnavailableError',
    message: `${site.host} did not answer within 0.3 seconds when asked for ${site.url}${path}. Try again later.`,
  });

  it('reads what is within the limits', async () => {
    const response = await create().readUrl(`${site.url}/text`);

    expect((await response.buffer()).toString()).toBe('kind: Component');
    expect(await text(response.stream?.() ?? Readable.from([]))).toBe(
      'kind: Component',
    );
    expect(response.etag).toBe('"1"');
    expect(response.lastModifiedAt).toEqual(new Date('2026-01-01T00:00:00Z'));
  });

  it('reads a file of exactly the limit', async () => {
    const response = await create().readUrl(`${site.url}/mebibyte`);

    expect(await response.buffer()).toHaveLength(MIB);
  });

  it.each(['/endless', '/bomb'])(
    'refuses %s as soon as it is too large',
    async path => {
      const url = `${site.url}${path}?secret=s3cret`;

      await expect(create().readUrl(url)).rejects.toMatchObject(tooLarge(path));
      await expect(create().search(url)).rejects.toMatchObject(tooLarge(path));
    },
  );

  it('lets go of the connection when it stops reading', async () => {
    site.closed.length = 0;

    await expect(create().readUrl(`${site.url}/endless`)).rejects.toThrow(
      'larger than 1 MiB',
    );
    await until('the endless answer was closed', () =>
      site.closed.includes('/endless'),
    );
    await expect(create().readUrl(`${site.url}/absent`)).rejects.toThrow('404');
    await until('the missing page was closed', () =>
      site.closed.includes('/absent'),
    );

    expect(site.closed).toEqual(['/endless', '/absent']);
  });

  it.each(['/silent', '/drip'])('does not wait for %s', async path => {
    const url = `${site.url}${path}?secret=s3cret`;

    await expect(hasty().readUrl(url)).rejects.toMatchObject(tooSlow(path));
    await expect(hasty().search(url)).rejects.toMatchObject(tooSlow(path));
  });

  it.each(['/silent', '/drip'])(
    'stops reading %s when the caller says so',
    async path => {
      const controller = new AbortController();
      const reading = create().readUrl(`${site.url}${path}`, {
        signal: controller.signal,
      });
      controller.abort();

      await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    },
  );

  it('passes on that nothing has changed', async () => {
    const url = `${site.url}/text`;
    const notModified = { name: 'NotModifiedError' };

    await expect(create().readUrl(url, { etag: '"1"' })).rejects.toMatchObject(
      notModified,
    );
    await expect(create().search(url, { etag: '"1"' })).rejects.toMatchObject(
      notModified,
    );
  });

  it('passes on what does not exist and what is not allowed', async () => {
    const absent = `${site.url}/absent`;

    await expect(create().readUrl(absent)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(await create().search(absent)).toEqual({ files: [], etag: '' });
    await expect(
      create().search('https://other.example/a.yaml'),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('finds the file that an address names, as stock does', async () => {
    const { files, etag } = await create().search(`${site.url}/text`);

    expect(etag).toBe('"1"');
    expect(files).toEqual([
      expect.objectContaining({
        url: `${site.url}/text`,
        lastModifiedAt: new Date('2026-01-01T00:00:00Z'),
      }),
    ]);
    expect((await files[0].content()).toString()).toBe('kind: Component');
  });

  it('limits an address that looks like a pattern and is none', async () => {
    await expect(
      (await create().search(`${site.url}/endless?x=(1)`)).files[0].content(),
    ).rejects.toMatchObject(tooLarge('/endless'));
  });

  it('leaves the search of a custom reader to it, within the limits', async () => {
    const file = (name: string, content: () => Promise<Buffer>) => ({
      url: `https://custom.example/${name}`,
      content,
    });
    const reader = create(
      [
        custom({
          search: async () => ({
            etag: 'e',
            files: [
              file('small', async () => Buffer.from('a')),
              file('large', async () => Buffer.alloc(MIB + 1)),
              file('slow', () => never),
            ],
          }),
        }),
      ],
      limits,
    );
    const { files, etag } = await reader.search('https://custom.example/all');

    expect(etag).toBe('e');
    expect((await files[0].content()).toString()).toBe('a');
    await expect(files[1].content()).rejects.toThrow(
      'https://custom.example/large is larger than 1 MiB',
    );
    await expect(files[2].content()).rejects.toThrow(
      'custom.example did not answer within 0.3 seconds',
    );
  });

  it('does not depend on a custom reader to heed the signal or to stream', async () => {
    const reader = create(
      [
        custom({
          readUrl: async url =>
            url.endsWith('large')
              ? { buffer: async () => Buffer.alloc(MIB + 1) }
              : {
                  buffer: () => never,
                  stream: () => new Readable({ read() {} }),
                },
          readTree: () => never,
          search: () => never,
        }),
      ],
      limits,
    );

    await expect(
      reader.readUrl('https://user:s3cret@custom.example/large'),
    ).rejects.toThrow('file at https://custom.example/large is larger');
    await expect(reader.readUrl('https://custom.example/a')).rejects.toThrow(
      'did not answer within 0.3 seconds when asked for https://custom.example/a.',
    );
    const tooLong = 'did not answer within 0.6 seconds';
    await expect(reader.readTree('https://custom.example/a')).rejects.toThrow(
      tooLong,
    );
    await expect(reader.search('https://custom.example/a')).rejects.toThrow(
      tooLong,
    );
  });
});
