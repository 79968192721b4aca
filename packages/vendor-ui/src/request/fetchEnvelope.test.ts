import { fetchEnvelope } from './fetchEnvelope';
import { VendorRequestError } from './VendorRequestError';

const URL = 'http://portal.example/api/sysdig/x';
const good = {
  data: { total: 3 },
  asOf: '2026-05-10T12:00:00.000Z',
  stale: false,
  truncated: false,
};

const answering = (
  body: unknown,
  init: ResponseInit = {},
): { fetch: typeof fetch } => ({
  fetch: async () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), init),
});

const failure = async (fetchApi: { fetch: typeof fetch }) =>
  fetchEnvelope(fetchApi, URL).then(
    () => {
      throw new Error('It should have failed');
    },
    (error: unknown) => {
      if (error instanceof VendorRequestError) {
        return error;
      }
      throw error;
    },
  );

describe('fetchEnvelope', () => {
  it('gives the envelope, and nothing else that came with it', async () => {
    await expect(
      fetchEnvelope(answering({ ...good, extra: 1 }), URL),
    ).resolves.toEqual(good);
  });

  it('asks for JSON, with the signal', async () => {
    const fetchApi = { fetch: jest.fn(answering(good).fetch) };
    const { signal } = new AbortController();
    await fetchEnvelope(fetchApi, URL, signal);
    expect(fetchApi.fetch).toHaveBeenCalledWith(URL, {
      signal,
      headers: { accept: 'application/json' },
    });
  });

  it('keeps why an answer is stale, when the reason is one', async () => {
    const stale = { ...good, stale: true };
    await expect(
      fetchEnvelope(
        answering({
          ...stale,
          failure: {
            code: 'TIMEOUT',
            message: 'No answer in time.',
            retryAfterSeconds: 4.2,
          },
        }),
        URL,
      ),
    ).resolves.toEqual({
      ...stale,
      failure: {
        code: 'TIMEOUT',
        message: 'No answer in time.',
        retryAfterSeconds: 5,
      },
    });
    for (const odd of [
      null,
      'no',
      [],
      { code: 'TIMEOUT' },
      { code: 'toString', message: 'x' },
      { code: 'TIMEOUT', message: { html: 'x' } },
    ]) {
      await expect(
        fetchEnvelope(answering({ ...stale, failure: odd }), URL),
      ).resolves.toEqual(stale);
    }
  });

  it.each([
    ['HTML of a proxy', '<html><body>Sign in</body></html>'],
    ['an empty body', ''],
    ['broken JSON', '{"data":'],
    ['null', null],
    ['a list', [good]],
    ['a number', 7],
    ['an envelope without data', { ...good, data: undefined }],
    ['no date', { ...good, asOf: 'yesterday-ish' }],
    ['a date of another type', { ...good, asOf: 5 }],
    ['stale as text', { ...good, stale: 'false' }],
    ['no word on completeness', { ...good, truncated: null }],
  ])('refuses %s', async (_what, body) => {
    const error = await failure(answering(body));
    expect(error.code).toBe('BAD_RESPONSE');
    expect(error.status).toBe(200);
    expect(error.message).toMatch(/proxy or a sign-in page/);
  });

  it('takes code, sentence, vendor and waiting time of the backend', async () => {
    const error = await failure(
      answering(
        {
          error: { name: 'VendorError', message: 'Asked too often.' },
          code: 'RATE_LIMITED',
          vendor: 'sysdig',
          retryAfterSeconds: 30,
        },
        { status: 429 },
      ),
    );
    expect(error).toMatchObject({
      status: 429,
      code: 'RATE_LIMITED',
      message: 'Asked too often.',
      vendor: 'sysdig',
      retryAfterSeconds: 30,
    });
  });

  it('reads Retry-After of whoever stands in between', async () => {
    const seconds = await failure(
      answering('busy', { status: 503, headers: { 'retry-after': '12' } }),
    );
    expect(seconds.retryAfterSeconds).toBe(12);
    const date = await failure(
      answering('', {
        status: 503,
        headers: {
          'retry-after': new Date(Date.now() + 60_000).toUTCString(),
        },
      }),
    );
    expect(date.retryAfterSeconds).toBeGreaterThan(50);
    const nonsense = await failure(
      answering('', { status: 503, headers: { 'retry-after': 'soon' } }),
    );
    expect(nonsense.retryAfterSeconds).toBeUndefined();
  });

  it.each([
    'You need the permission sysdig.results.read for component:default/x',
    "Missing permission 'sysdig.results.read'.",
  ])('names the missing permission of "%s"', async message => {
    const error = await failure(
      answering(
        { error: { name: 'NotAllowedError', message } },
        { status: 403 },
      ),
    );
    expect(error).toMatchObject({
      code: 'NOT_ALLOWED',
      permission: 'sysdig.results.read',
      message,
    });
  });

  it('tells the missing permission of a person from the missing right of the portal', async () => {
    const error = await failure(
      answering(
        {
          error: {
            name: 'VendorError',
            message: 'The permission policies.read is missing.',
          },
          code: 'FORBIDDEN_BY_VENDOR',
        },
        { status: 403 },
      ),
    );
    expect(error.code).toBe('FORBIDDEN_BY_VENDOR');
    expect(error.permission).toBeUndefined();
    expect((await failure(answering('', { status: 403 }))).code).toBe(
      'NOT_ALLOWED',
    );
  });

  it('takes 401 for the end of the session, whatever the body claims', async () => {
    const error = await failure(
      answering(
        { error: { message: 'jwt expired' }, code: 'NOT_FOUND' },
        { status: 401 },
      ),
    );
    expect(error.code).toBe('SIGNED_OUT');
    expect(error.message).toMatch(/Sign in again/);
  });

  it('tells a missing backend plugin from a missing entity', async () => {
    expect((await failure(answering('', { status: 404 }))).code).toBe(
      'NO_BACKEND',
    );
    expect(
      (await failure(answering('<h1>404</h1>', { status: 404 }))).code,
    ).toBe('NO_BACKEND');
    expect(
      (
        await failure(
          answering(
            { error: { name: 'NotFoundError', message: 'No such entity' } },
            { status: 404 },
          ),
        )
      ).code,
    ).toBe('NOT_FOUND');
  });

  it.each(['toString', '__proto__', 'catastrophe', 7, null, {}])(
    'does not take %p for a code',
    async code => {
      const error = await failure(
        answering({ error: 'no', code, vendor: 5 }, { status: 500 }),
      );
      expect(error.code).toBeUndefined();
      expect(error.vendor).toBeUndefined();
      expect(error.message).toMatch(/could not answer/);
    },
  );

  it('cuts what is no sentence any more', async () => {
    const error = await failure(
      answering({ error: { message: 'x'.repeat(9000) } }, { status: 500 }),
    );
    expect(error.message).toHaveLength(500);
  });

  it('says so when the portal cannot be reached', async () => {
    const error = await failure({
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    expect(error).toMatchObject({ status: 0, code: undefined });
    expect(error.message).toMatch(/could not be reached/);
  });

  it('says so when the answer breaks off', async () => {
    const body = new ReadableStream({
      start: controller => controller.error(new TypeError('terminated')),
    });
    const error = await failure({ fetch: async () => new Response(body) });
    expect(error.status).toBe(0);
  });

  it('leaves an abort alone', async () => {
    const controller = new AbortController();
    const reason = new DOMException('The user left', 'AbortError');
    controller.abort(reason);
    await expect(
      fetchEnvelope(
        { fetch: () => Promise.reject(reason) },
        URL,
        controller.signal,
      ),
    ).rejects.toBe(reason);
  });
});
