import { NotAllowedError } from '@backstage/errors';
import { explainSourceFailure } from './explainSourceFailure';

const SOURCE = 'url:https://github.com/acme/x';

describe('explainSourceFailure', () => {
  it.each([
    [
      'Request failed for http://10.0.0.7/api/v3/repos/acme/x, 404 Not Found',
      'its host answered 404 (Not Found). Check that repository, branch and folder exist',
    ],
    [
      'Request failed for http://10.0.0.7/api, 503 Service Unavailable',
      'its host answered 503 (Service Unavailable). Try again later.',
    ],
    [
      'https://10.0.0.7/x could not be read, 429',
      'answered 429. Try again later.',
    ],
    [
      'request to http://10.0.0.7/api failed, reason: read ECONNRESET',
      'its host cannot be reached. Try again later.',
    ],
    ['getaddrinfo ENOTFOUND ghe.internal', 'its host cannot be reached.'],
    ['TAR_BAD_ARCHIVE at /srv/portal/x', "the reason is in the portal's log."],
  ])('explains %j without internal addresses', (message, expected) => {
    const { message: shown } = explainSourceFailure(new Error(message), SOURCE);
    expect(shown).toContain(
      `The documentation source "${SOURCE}" could not be read: `,
    );
    expect(shown).toContain(expected);
    expect(shown).not.toMatch(/10\.0\.0\.7|internal|\/srv/);
  });

  it('keeps what is plain already', () => {
    const error = new NotAllowedError('Reading from https://x is not allowed.');
    expect(explainSourceFailure(error, SOURCE)).toBe(error);
  });

  it('copes with what is not an error', () => {
    expect(explainSourceFailure('boom', SOURCE).message).toContain(SOURCE);
  });
});
