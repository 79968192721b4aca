import { inspect } from 'node:util';
import { errorCodes } from './errorCodes';
import { safeCause } from './safeCause';

it('keeps codes and drops everything else', () => {
  const parser = Object.assign(new Error('got "secret body"'), {
    name: 'HTTPParserError',
    code: undefined,
    data: 'secret body',
  });
  const cause = safeCause(
    new TypeError('"Bearer secret" is an invalid header value', {
      cause: Object.assign(new Error('x', { cause: parser }), {
        code: 'ECONNRESET',
      }),
    }),
  );
  expect(cause.message).toBe('The request failed: ECONNRESET, HPE_INVALID');
  expect(inspect(cause, { showHidden: true, depth: 9 })).not.toContain(
    'secret',
  );
});

it('knows no more than that a request failed, when there is no code', () => {
  expect(safeCause('secret').message).toBe('The request failed');
});

it('reads no code that looks like a sentence, and ends on cycles', () => {
  const error: { code: string; cause?: unknown } = { code: 'a secret word' };
  error.cause = error;
  expect(errorCodes(error)).toEqual([]);
});
