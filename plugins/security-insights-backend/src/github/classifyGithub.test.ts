import { ManualClock } from '@internal/vendor-client/testUtils';
import {
  ARCHIVED,
  classifyGithub,
  PLAIN_ABSENCE,
  PLAIN_REFUSAL,
} from './classifyGithub';
import { readDisabled } from './readDisabled';

const NOW = 1_767_225_600;

function judge(
  status: number,
  message?: string,
  headers: Record<string, string> = {},
) {
  const response = {
    status,
    headers: new Headers(headers),
    body: message === undefined ? undefined : { message },
  };
  return {
    verdict: classifyGithub(new ManualClock({ start: NOW * 1000 }))(response),
    disabled: readDisabled(response),
  };
}

describe('what is not enabled', () => {
  it.each([
    [
      403,
      'Advanced Security must be enabled for this repository to use code scanning.',
    ],
    [
      403,
      'Code Security must be enabled for this repository to use code scanning.',
    ],
    [403, 'Code scanning is not enabled for this repository.'],
    [403, 'Dependabot alerts are disabled for this repository.'],
    [404, 'Secret scanning is disabled on this repository.'],
    [403, 'Dependabot alerts are not available for archived repositories.'],
  ])('B5.5: is no failure: %i %s', (status, message) => {
    expect(judge(status, message)).toEqual({
      verdict: undefined,
      disabled: 'disabled',
    });
  });

  it('B5.5: is told from what has never run', () => {
    expect(judge(404, 'no analysis found').disabled).toBe('never-analysed');
  });

  it.each([
    [500, 'Code scanning is disabled'],
    [404, 'Not Found'],
    [403, 'Resource not accessible by integration'],
    [
      403,
      'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
    ],
  ])('is not meant by %i %s', (status, message) => {
    expect(judge(status, message).disabled).toBeUndefined();
  });
});

describe('a refusal', () => {
  it.each([
    [403, 'Resource not accessible by integration'],
    [403, 'You are not authorized to read code scanning alerts.'],
    [403, undefined],
  ])('of %i %s is left to who knows what is missing', (status, message) => {
    expect(judge(status, message).verdict).toEqual({
      code: 'FORBIDDEN_BY_VENDOR',
      message: PLAIN_REFUSAL,
    });
  });

  it('that GitHub explains is explained', () => {
    const sso = judge(
      403,
      'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
    );
    expect(sso.verdict).toMatchObject({
      code: 'FORBIDDEN_BY_VENDOR',
      message: expect.stringContaining('single sign-on'),
    });
    expect(
      judge(403, 'x', { 'x-github-sso': 'required; url=https://x' }).verdict,
    ).toMatchObject({ message: expect.stringContaining('single sign-on') });
    expect(
      judge(403, 'the organization has an IP allow list enabled').verdict,
    ).toMatchObject({ message: expect.stringContaining('IP allow list') });
    expect(
      judge(403, 'Repository was archived so is read-only.').verdict,
    ).toEqual({ code: 'CONFLICT', message: ARCHIVED });
  });

  it('of a suspended App is one for its owner, of a suspended account one for all', () => {
    expect(
      judge(403, 'This installation has been suspended').verdict,
    ).toMatchObject({ code: 'FORBIDDEN_BY_VENDOR' });
    expect(
      judge(403, 'Sorry. Your account was suspended.').verdict,
    ).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
  });

  it('of what is not shown is an absence', () => {
    expect(judge(404, 'Not Found').verdict).toEqual({
      code: 'NOT_FOUND',
      message: PLAIN_ABSENCE,
    });
  });

  it('of a repository that has moved says so, and other redirects do not', () => {
    const location = 'https://api.github.com/repositories/1/dependabot/alerts';
    expect(judge(301, undefined, { location }).verdict).toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('renamed'),
    });
    expect(
      judge(302, undefined, { location: 'https://login.example' }).verdict,
    ).toBeUndefined();
  });
});

describe('a limit of frequency', () => {
  it('is read from the time at which GitHub counts anew', () => {
    expect(
      judge(403, 'API rate limit exceeded', {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(NOW + 1800),
      }).verdict,
    ).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 1800 });
  });

  it.each([
    ['0', 1],
    [String(NOW - 5), 1],
    ['soon', undefined],
  ])('with the strange time %s is one all the same', (reset, seconds) => {
    expect(
      judge(429, undefined, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': reset,
      }).verdict,
    ).toEqual({
      code: 'RATE_LIMITED',
      ...(seconds && { retryAfterSeconds: seconds }),
    });
  });

  it('leaves a retry-after to the client', () => {
    expect(
      judge(403, 'You have exceeded a secondary rate limit.', {
        'x-ratelimit-remaining': '4000',
        'retry-after': '60',
      }).verdict,
    ).toEqual({ code: 'RATE_LIMITED' });
  });

  it('is recognised without any header', () => {
    expect(
      judge(403, 'You have exceeded a secondary rate limit.').verdict,
    ).toEqual({ code: 'RATE_LIMITED' });
  });

  it('is none because few requests are left', () => {
    expect(
      judge(200, undefined, { 'x-ratelimit-remaining': '0' }).verdict,
    ).toBeUndefined();
  });
});
