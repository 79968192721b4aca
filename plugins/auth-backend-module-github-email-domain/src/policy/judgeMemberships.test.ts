import { MembershipState } from '../github/types';
import { judgeMemberships } from './judgeMemberships';

const answers = (...states: [string, MembershipState][]) =>
  states.map(([name, state]) => ({ name, state }));

describe('judgeMemberships', () => {
  it('asks nothing of anybody when nothing is required', () => {
    expect(() => judgeMemberships('ada-byte', [])).not.toThrow();
  });

  it('is content with one active membership', () => {
    expect(() =>
      judgeMemberships(
        'ada-byte',
        answers(['other', 'none'], ['acme/platform', 'active']),
      ),
    ).not.toThrow();
  });

  it('refuses without one and names what is required', () => {
    expect(() =>
      judgeMemberships('bob-quill', answers(['acme', 'none'])),
    ).toThrow(/bob-quill .*\(acme\).*\(GH_NOT_IN_ORG\)$/);
  });

  it('does not take an invitation for a membership, and says where it waits', () => {
    expect(() =>
      judgeMemberships('bob-quill', answers(['acme', 'pending'])),
    ).toThrow(/invitation to acme is waiting.*\(GH_NOT_IN_ORG\)$/);
  });

  it('says so when the organization wants single sign-on first', () => {
    expect(() =>
      judgeMemberships(
        'ada-byte',
        answers(['other', 'none'], ['acme/platform', 'sso-required']),
      ),
    ).toThrow(
      /organization acme requires single sign-on.*\(GH_ORG_SSO_REQUIRED\)$/,
    );
  });
});
