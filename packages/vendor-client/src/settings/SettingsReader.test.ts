import { SettingsReader } from './SettingsReader';

const bounds = { default: 10_000, min: 1000, max: 3_600_000 };

function reader(raw: unknown) {
  return new SettingsReader({
    root: 'acme',
    raw,
    known: ['url', 'key', 'size', 'readOnly', 'spaces', 'cache.ttl'],
    docs: 'docs/integrations/acme.md',
  });
}

describe('SettingsReader', () => {
  it('finds nothing wrong with nothing', () => {
    const read = reader(undefined);
    expect(read.text('key', '')).toBeUndefined();
    expect(read.texts('spaces', '[a]')).toEqual([]);
    expect(read.flag('readOnly', true)).toBe(true);
    expect(read.number('size', { default: 5, min: 1, max: 9 })).toBe(5);
    expect(read.duration('cache.ttl', bounds)).toBe(10_000);
    expect(read.problems).toEqual([]);
  });

  it('reads values, also as texts from the environment', () => {
    const read = reader({
      key: ' abc ',
      size: '7',
      readOnly: 'TRUE',
      spaces: 'root, shop,,root',
      cache: { ttl: { minutes: 2 } },
    });
    expect(read.text('key', '')).toBe('abc');
    expect(read.number('size', { default: 5, min: 1, max: 9 })).toBe(7);
    expect(read.flag('readOnly', false)).toBe(true);
    expect(read.texts('spaces', '[a]')).toEqual(['root', 'shop']);
    expect(read.duration('cache.ttl', bounds)).toBe(120_000);
    expect(reader({ spaces: ['a', 7, ' '] }).texts('spaces', '')).toEqual([
      'a',
      '7',
    ]);
    expect(reader({ readOnly: false }).flag('readOnly', true)).toBe(false);
    expect(read.problems).toEqual([]);
  });

  it('takes an empty text for not set', () => {
    const read = reader({ key: ' ', size: '', cache: { ttl: '' } });
    expect(read.has('key')).toBe(false);
    expect(read.number('size', { default: 5, min: 1, max: 9 })).toBe(5);
    expect(read.duration('cache.ttl', bounds)).toBe(10_000);
    expect(read.problems).toEqual([]);
  });

  it('reads a credential, and never repeats a wrong one', () => {
    const fix = 'Copy it again.';
    expect(reader({}).credential('key', 'token', fix)).toBeUndefined();
    const read = reader({ key: ' t0k+en=\n' });
    expect(read.credential('key', 'token', fix)).toBe('t0k+en=');
    expect(read.problems).toEqual([]);

    const wrong = reader({ key: 'hidden value' });
    expect(wrong.credential('key', 'token', fix)).toBeUndefined();
    expect(wrong.problems).toEqual([
      {
        key: 'acme.key',
        problem: 'It holds spaces or characters that no token has.',
        fix,
      },
    ]);
    const number = reader({ key: 7 });
    expect(number.credential('key', 'token', fix)).toBeUndefined();
    expect(number.problems).toMatchObject([{ problem: 'It is not a text.' }]);
  });

  it('reads a base URL, and never repeats a wrong one', () => {
    const fix = 'Write a URL such as https://acme.example.';
    const read = reader({ url: ' https://acme.example/api/ ' });
    expect(read.url('url', fix)?.href).toBe('https://acme.example/api');
    expect(reader({ url: ' ' }).url('url', fix)).toBeUndefined();
    expect(read.problems).toEqual([]);

    const inCluster = reader({ url: 'http://mesh.events.svc:8080' });
    expect(inCluster.url('url', fix, { allowHttp: true })?.port).toBe('8080');
    expect(inCluster.url('url', fix)).toBeUndefined();
    for (const url of ['https://me:hidden@acme.example', 'http://hidden', 7]) {
      const wrong = reader({ url });
      expect(wrong.url('url', fix)).toBeUndefined();
      expect(wrong.problems).toEqual([
        { key: 'acme.url', problem: expect.stringContaining('acme.url'), fix },
      ]);
      expect(JSON.stringify(wrong.problems)).not.toContain('hidden');
    }
  });

  it('collects every mistake with its key and keeps the default', () => {
    const read = reader({
      key: 12,
      size: 12,
      readOnly: 'maybe',
      spaces: { a: 1 },
      cache: { ttl: '2h' },
    });
    expect(read.text('key', 'Write a text.')).toBeUndefined();
    expect(read.number('size', { default: 5, min: 1, max: 9 })).toBe(5);
    expect(read.flag('readOnly', true)).toBe(true);
    expect(read.texts('spaces', '[root]')).toEqual([]);
    expect(read.duration('cache.ttl', bounds)).toBe(10_000);
    expect(read.problems.map(({ key }) => key)).toEqual([
      'acme.key',
      'acme.size',
      'acme.readOnly',
      'acme.spaces',
      'acme.cache.ttl',
    ]);
    expect(read.problems.map(({ problem }) => problem)).toEqual([
      'It is not a text.',
      'It is not a whole number from 1 to 9.',
      'It is neither true nor false.',
      'It is not a list of texts.',
      'It is not a duration from 1 seconds to 1 hours.',
    ]);
  });

  it('reports settings that do not exist, and what is no block', () => {
    expect(
      reader({ kee: 1, cache: { tll: 1 }, 'cache.ttl': '1m' }).problems,
    ).toMatchObject([{ key: 'acme.kee' }, { key: 'acme.cache.tll' }]);
    expect(reader('text').problems).toMatchObject([
      { key: 'acme', problem: 'It is not a block of settings.' },
    ]);
    expect(reader({ cache: 5 }).problems).toMatchObject([
      { key: 'acme.cache', fix: expect.stringContaining('docs/integrations') },
    ]);
    expect(reader({ kee: 'secret-value' }).problems[0]).not.toMatchObject({
      problem: expect.stringContaining('secret-value'),
    });
  });
});
