import { redactSecrets } from './redactSecrets';

describe('redactSecrets', () => {
  it.each([
    [
      'given values',
      'no access with s3cr3t-value today',
      'no access with *** today',
    ],
    ['given values, as part of a URL', 'GET /?t=s3cr3t%2Bvalue', 'GET /?t=***'],
    [
      'a password in a URL',
      'connect postgresql://portal:passw0rd@db:5432/x failed',
      'connect postgresql://***@db:5432/x failed',
    ],
    [
      'bearer tokens',
      'sent Bearer abc.def-ghi_jkl= to x',
      'sent Bearer *** to x',
    ],
    [
      'GitHub tokens',
      'ghp_0123456789abcdef and github_pat_11AA_22bb',
      '*** and ***',
    ],
  ])('hides %s', (_, text, expected) => {
    expect(redactSecrets(text, ['s3cr3t-value', 's3cr3t+value'])).toBe(
      expected,
    );
  });

  it('hides the longer of two secrets completely', () => {
    expect(redactSecrets('long-secret', ['long', 'long-secret'])).toBe('***');
  });

  it('leaves text alone when secrets are empty or very short', () => {
    expect(redactSecrets('a b c', ['', ' ', 'a', 'b'])).toBe('a b c');
  });
});
