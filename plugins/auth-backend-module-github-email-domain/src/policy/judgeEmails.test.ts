import { SignInError } from '../errors/SignInError';
import { GithubEmail } from '../github/types';
import { judgeEmails } from './judgeEmails';
import { parsePolicy } from './parsePolicy';

function policyFor(settings: Record<string, unknown>) {
  const { policy, problems } = parsePolicy(settings);
  expect(problems).toEqual([]);
  return policy!;
}

const corp = policyFor({ allowedEmailDomains: ['corp.example'] });
const SETTINGS_URL = 'https://github.com/settings/emails';

function judge(emails: GithubEmail[], policy = corp) {
  return judgeEmails(policy, { login: 'somebody', emails }, SETTINGS_URL);
}

function verified(...addresses: string[]): GithubEmail[] {
  return addresses.map((email, index) => ({
    email,
    verified: true,
    primary: index === 0,
  }));
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof SignInError ? error.code : String(error);
  }
  return 'admitted';
}

describe('judgeEmails', () => {
  it.each([
    ['alice@corp.example', 'alice@corp.example'],
    ['ALICE@CORP.Example', 'alice@corp.example'],
    ['alice2@corp.example', 'alice2@corp.example'],
    ['alice-b@corp.example', 'alice-b@corp.example'],
  ])('admits the plain address %s', (email, address) => {
    expect(judge(verified(email))).toEqual([
      { address, domain: 'corp.example' },
    ]);
  });

  it.each([
    'mallory@evil.example',
    'a@corp.example.evil.example',
    'a@notcorp.example',
    'a@evil.corp.example',
    'a@corp.exampl',
    'a@corp.example.',
  ])('refuses another domain: %s', email => {
    expect(codeOf(() => judge(verified(email)))).toBe(
      'GH_NO_VERIFIED_EMAIL_IN_DOMAIN',
    );
  });

  it.each([
    'a@corp.example@evil.example',
    'a@evil.example@corp.example',
    '"a@corp.example"@evil.example',
    'a@corp.example(evil)',
    '<a@corp.example>',
    'a@[127.0.0.1]',
    '@corp.example',
    'a@',
  ])('refuses what is not exactly one plain address: %s', email => {
    expect(codeOf(() => judge(verified(email)))).toBe(
      'GH_NO_VERIFIED_EMAIL_IN_DOMAIN',
    );
  });

  it.each([
    ['carriage return', 'a\r@corp.example'],
    ['line feed', 'a@corp.example\n'],
    ['NUL', 'a\0@corp.example'],
    ['tab', 'a@\tcorp.example'],
    ['surrounding blanks', ' a@corp.example '],
    ['no-break space', 'a\u00a0@corp.example'],
    ['zero-width space', 'a@corp\u200b.example'],
  ])('refuses invisible characters: %s', (_, email) => {
    expect(codeOf(() => judge(verified(email)))).toBe(
      'GH_NO_VERIFIED_EMAIL_IN_DOMAIN',
    );
  });

  it.each([
    ['Cyrillic look-alike', 'a@c\u043erp.example'],
    ['full-width at sign', 'a\uff20corp.example'],
    ['punycode of a look-alike', 'a@xn--crp-sed.example'],
    ['right-to-left override', 'a@\u202eelpmaxe.proc'],
    ['combining mark', 'a@co\u0301rp.example'],
    ['dotless i', 'a@corp.\u0131xample'],
    ['sharp s', 'a@corp\u00df.example'],
    ['emoji', '\u{1f4a9}@corp.example'],
  ])('refuses Unicode tricks: %s', (_, email) => {
    expect(codeOf(() => judge(verified(email)))).toBe(
      'GH_NO_VERIFIED_EMAIL_IN_DOMAIN',
    );
  });

  it.each([
    ['variation selector', 'a@corp\ufe0f.example'],
    ['grapheme joiner', 'a@corp\u034f.example'],
    ['soft hyphen', 'a@corp\u00ad.example'],
    ['percent escape', 'a@%63orp.example'],
    ['path', 'a@corp.example/x'],
    ['backslash', 'a@corp.example\\x'],
    ['port', 'a@corp.example:25'],
    ['empty label', 'a@corp..example'],
    ['quoted local part', '"a b"@corp.example'],
    ['leading dot', '.a@corp.example'],
    ['two dots', 'a..b@corp.example'],
  ])('refuses what IDNA conversion would repair: %s', (_, email) => {
    expect(codeOf(() => judge(verified(email)))).toBe(
      'GH_NO_VERIFIED_EMAIL_IN_DOMAIN',
    );
  });

  it.each([
    ['ideographic dot', 'a@corp\u3002example'],
    ['full-width letters', 'a@\uff43orp.example'],
  ])('takes IDNA equivalents for the same domain: %s', (_, email) => {
    expect(judge(verified(email))).toEqual([
      { address: 'a@corp.example', domain: 'corp.example' },
    ]);
  });

  it('admits a punycode domain that is listed, in both spellings', () => {
    const policy = policyFor({ allowedEmailDomains: ['b\u00fccher.example'] });
    expect(judge(verified('a@xn--bcher-kva.example'), policy)).toHaveLength(1);
    expect(judge(verified('a@b\u00fccher.example'), policy)).toHaveLength(1);
  });

  it.each([
    'alice+x@corp.example',
    'alice+admin@corp.example',
    'a.l.i.c.e@corp.example',
    '+x@corp.example',
    'alice+@corp.example',
    `${'a'.repeat(64)}@corp.example`,
  ])('admits %s and keeps it apart from its neighbours', email => {
    expect(judge(verified(email))).toEqual([
      { address: email, domain: 'corp.example' },
    ]);
  });

  it.each([
    'guest@corp.example',
    'admin@corp.example',
    'default@corp.example',
    'user@corp.example',
    'platform@corp.example',
    'evil%gmail.com@corp.example',
    'evil!alice@corp.example',
  ])('admits the colliding name %s as an address only', email => {
    expect(judge(verified(email))).toEqual([
      { address: email, domain: 'corp.example' },
    ]);
  });

  it('keeps equal local parts of two domains apart', () => {
    const policy = policyFor({
      allowedEmailDomains: ['corp.example', 'other.example'],
    });
    expect(
      judge(verified('al@corp.example', 'al@other.example'), policy).map(
        email => email.address,
      ),
    ).toEqual(['al@corp.example', 'al@other.example']);
  });

  it('refuses a local part that no mail server would take', () => {
    expect(
      codeOf(() => judge(verified(`${'a'.repeat(65)}@corp.example`))),
    ).toBe('GH_NO_VERIFIED_EMAIL_IN_DOMAIN');
  });

  describe('verification', () => {
    it('names an unverified work address, masked', () => {
      const act = () =>
        judge([
          { email: 'eve.hart@corp.example', verified: false, primary: true },
          { email: 'eve@home.example', verified: true, primary: false },
        ]);
      expect(codeOf(act)).toBe('GH_EMAIL_UNVERIFIED');
      expect(act).toThrow('e***@corp.example');
      expect(act).not.toThrow('eve.hart');
      expect(act).not.toThrow('home.example');
    });

    it('takes a verified second address when the primary one is not verified', () => {
      expect(
        judge([
          { email: 'a@corp.example', verified: false, primary: true },
          { email: 'b@corp.example', verified: true, primary: false },
        ]),
      ).toEqual([{ address: 'b@corp.example', domain: 'corp.example' }]);
    });

    it('never admits a no-reply address, also not below an allowed domain', () => {
      const policy = policyFor({
        allowedEmailDomains: ['github.com'],
        includeSubdomains: true,
      });
      expect(
        codeOf(() => judge(verified('1+a@users.noreply.github.com'), policy)),
      ).toBe('GH_NO_VERIFIED_EMAIL_IN_DOMAIN');
    });

    it('refuses an empty list', () => {
      expect(codeOf(() => judge([]))).toBe('GH_NO_VERIFIED_EMAIL_IN_DOMAIN');
    });

    it('looks at all addresses, also the 31st', () => {
      const private30 = Array.from(
        { length: 30 },
        (_, i) => `p${i}@home.example`,
      );
      expect(judge(verified(...private30, 'w@corp.example'))).toHaveLength(1);
    });

    it('puts the primary address first', () => {
      expect(
        judge([
          { email: 'a@corp.example', verified: true, primary: false },
          { email: 'b@corp.example', verified: true, primary: true },
        ]).map(email => email.address),
      ).toEqual(['b@corp.example', 'a@corp.example']);
    });

    it('trusts unverified addresses only when told to', () => {
      const policy = policyFor({
        allowedEmailDomains: ['corp.example'],
        trustUnverifiedEmails: true,
      });
      const emails = [
        { email: 'a@corp.example', verified: false, primary: true },
      ];
      expect(judge(emails, policy)).toHaveLength(1);
      expect(codeOf(() => judge(emails))).toBe('GH_EMAIL_UNVERIFIED');
    });
  });

  describe('sub-domains', () => {
    it.each([
      ['exact entry', { allowedEmailDomains: ['corp.example'] }, false, true],
      [
        'wildcard entry',
        { allowedEmailDomains: ['*.corp.example'] },
        true,
        false,
      ],
      [
        'includeSubdomains',
        { allowedEmailDomains: ['corp.example'], includeSubdomains: true },
        true,
        true,
      ],
    ])('%s', (_, settings, below, itself) => {
      const policy = policyFor(settings);
      const admits = (email: string) =>
        codeOf(() => judge(verified(email), policy)) === 'admitted';
      expect(admits('a@mail.corp.example')).toBe(below);
      expect(admits('a@corp.example')).toBe(itself);
      expect(admits('a@notcorp.example')).toBe(false);
      expect(admits('a@corp.example.evil.example')).toBe(false);
    });
  });

  it('names the account, the domains and the place to go', () => {
    const policy = policyFor({
      allowedEmailDomains: ['corp.example', '*.lab.example'],
    });
    const act = () => judge(verified('bob@home.example'), policy);
    expect(act).toThrow(
      /account somebody .*\(corp\.example, \*\.lab\.example\).*https:\/\/github\.com\/settings\/emails.*\(GH_NO_VERIFIED_EMAIL_IN_DOMAIN\)$/,
    );
    expect(act).not.toThrow('bob@home.example');
  });
});
