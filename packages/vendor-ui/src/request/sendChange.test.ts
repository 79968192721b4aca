import { isOutcomeUnknown } from './isOutcomeUnknown';
import { sendChange } from './sendChange';
import { VendorRequestError } from './VendorRequestError';

const URL = 'http://portal.example/api/watchtower/x';

const answering = (body: unknown, init: ResponseInit = {}) => ({
  fetch: jest.fn(
    async () =>
      new Response(
        typeof body === 'string' ? body : JSON.stringify(body),
        init,
      ),
  ),
});

const failureOf = (fetchApi: { fetch: typeof fetch }) =>
  sendChange(fetchApi, URL, {}).then(
    () => {
      throw new Error('It should have failed');
    },
    (error: Error) => error,
  );

describe('sendChange', () => {
  it('sends JSON once, and gives the answer', async () => {
    const fetchApi = answering({ run: { id: '1' } }, { status: 201 });
    await expect(sendChange(fetchApi, URL, { kind: 'plan' })).resolves.toEqual({
      run: { id: '1' },
    });
    expect(fetchApi.fetch).toHaveBeenCalledTimes(1);
    expect(fetchApi.fetch).toHaveBeenCalledWith(
      URL,
      expect.objectContaining({ method: 'POST', body: '{"kind":"plan"}' }),
    );
  });

  it('names the permission that is missing', async () => {
    const error = await failureOf(
      answering(
        {
          error: {
            name: 'NotAllowedError',
            message: 'You need the permission watchtower.light.switch',
          },
        },
        { status: 403 },
      ),
    );
    expect(error).toMatchObject({
      code: 'NOT_ALLOWED',
      permission: 'watchtower.light.switch',
    });
    expect(isOutcomeUnknown(error)).toBe(false);
  });

  it.each([
    ['HTML', '<html>Bad gateway</html>', 502],
    ['an empty success', '', 201],
    ['a success that is a list', [1], 200],
    [
      'what the backend calls uncertain',
      {
        code: 'TIMEOUT',
        vendor: 'watchtower',
        error: { message: 'Late.' },
        uncertain: true,
      },
      504,
    ],
    ['a late answer of a proxy', { message: 'Late.' }, 504],
    ['a failure without a code', { error: { message: 'Oops.' } }, 500],
  ])('does not know what became of it after %s', async (_, body, status) => {
    const error = await failureOf(answering(body, { status }));
    expect(error).toBeInstanceOf(VendorRequestError);
    expect(isOutcomeUnknown(error)).toBe(true);
  });

  it('does not know what became of it when there was no answer at all', async () => {
    const error = await failureOf({
      fetch: async () => {
        throw new TypeError('Failed to fetch');
      },
    });
    expect(error).toMatchObject({ status: 0 });
    expect(isOutcomeUnknown(error)).toBe(true);
  });

  it.each([
    ['UNREACHABLE', 502],
    ['CONFLICT', 409],
    ['RATE_LIMITED', 429],
    ['READ_ONLY', 403],
    ['NOT_CONFIGURED', 503],
    ['REQUEST_REJECTED', 400],
  ])('knows that nothing happened after %s', async (code, status) => {
    const error = await failureOf(
      answering(
        { code, vendor: 'watchtower', error: { message: 'No.' } },
        { status },
      ),
    );
    expect(isOutcomeUnknown(error)).toBe(false);
  });
});
