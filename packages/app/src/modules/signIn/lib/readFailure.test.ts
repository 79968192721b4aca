import {
  readAddressError,
  readBackendMessage,
  readSignInError,
} from './readFailure';

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

describe('readBackendMessage', () => {
  it('takes code, account, settings address and sentence', () => {
    const sentence =
      'The GitHub account bob-quill has no verified e-mail address in an allowed domain (acme.example). Add your work address and verify it at https://github.com/settings/emails, or use another account. (GH_NO_VERIFIED_EMAIL_IN_DOMAIN)';
    expect(
      readBackendMessage(
        `Refresh failed; caused by NotAllowedError: ${sentence}`,
      ),
    ).toEqual({
      code: 'GH_NO_VERIFIED_EMAIL_IN_DOMAIN',
      account: 'bob-quill',
      domains: 'acme.example',
      emailSettings: 'https://github.com/settings/emails',
      address: undefined,
      availableAgain: undefined,
      details: sentence,
    });
  });

  it('takes a masked address, and no other', () => {
    const read = (address: string) =>
      readBackendMessage(
        `The address ${address} of the GitHub account eve-hart is not verified. (GH_EMAIL_UNVERIFIED)`,
      );
    expect(read('e***@acme.example')).toMatchObject({
      account: 'eve-hart',
      address: 'e***@acme.example',
    });
    expect(read('eve@acme.example')?.address).toBeUndefined();
  });

  it('takes the end of a rate limit', () => {
    expect(
      readBackendMessage(
        'It limits requests until 2030-01-01T10:00:00.000Z; try again. (GH_UNAVAILABLE)',
      )?.availableAgain,
    ).toEqual(new Date('2030-01-01T10:00:00Z'));
  });

  it('recognises a missing or foreign nonce', () => {
    expect(readBackendMessage('Invalid nonce')?.code).toBe(
      'GH_SIGN_IN_EXPIRED',
    );
    expect(
      readBackendMessage('Auth response is missing cookie nonce')?.code,
    ).toBe('GH_SIGN_IN_EXPIRED');
  });

  it.each([
    'Refresh failed; caused by InputError: Missing session cookie',
    'Something (GH_INVENTED)',
    '(GH_UNAVAILABLE) in the middle',
    '',
  ])('finds no reason in %j', message => {
    expect(readBackendMessage(message)).toBeUndefined();
  });
});

describe('readAddressError', () => {
  it('knows the absence of an error', () => {
    expect(readAddressError(null)).toBeUndefined();
  });

  it.each([
    ['GH_CONSENT_DENIED', 'GH_CONSENT_DENIED'],
    ['You cancelled. (GH_CONSENT_DENIED)', 'GH_CONSENT_DENIED'],
    ['Your account was hacked, call 555-0100 (toString)', 'UNKNOWN'],
    ['Your account evil (GH_NOPE)', 'UNKNOWN'],
    ['', 'UNKNOWN'],
  ])('takes nothing but the code from %j', (parameter, code) => {
    expect(readAddressError(parameter)).toEqual({ code });
  });
});

describe('readSignInError', () => {
  it.each([
    [
      named('PopupRejectedError', 'Failed to open auth popup.'),
      'POPUP_BLOCKED',
    ],
    [
      named('PopupClosedError', 'Login failed, popup was closed'),
      'POPUP_CLOSED',
    ],
    [
      named(
        'PopupClosedError',
        'Login failed, Incorrect app origin, expected https://a.example',
      ),
      'WRONG_ADDRESS',
    ],
    [named('NotAllowedError', 'No. (GH_NOT_IN_ORG)'), 'GH_NOT_IN_ORG'],
    [new Error('boom'), 'UNKNOWN'],
    ['a text', 'UNKNOWN'],
  ])('reads %s', (error, code) => {
    expect(readSignInError(error).code).toBe(code);
  });

  it('keeps the address that was expected', () => {
    expect(
      readSignInError(
        named(
          'PopupClosedError',
          'Login failed, Incorrect app origin, expected https://a.example',
        ),
      ).details,
    ).toBe('Incorrect app origin, expected https://a.example');
  });
});
