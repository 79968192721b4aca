import { SessionSeal } from './SessionSeal';
import { openSession, sealSession, Session } from './session';

const CLIENT = { clientId: 'id', clientSecret: 'a secret of the test' };
const session: Session = {
  startedAt: 1,
  accountId: 1001,
  login: 'ada-byte',
  accessToken: 'gho_sim',
};

describe('SessionSeal', () => {
  it('gives back what it sealed, also in another process with the same client', () => {
    const sealed = sealSession(new SessionSeal(CLIENT), session);
    expect(openSession(new SessionSeal(CLIENT), sealed)).toEqual(session);
  });

  it('shows nothing of its content', () => {
    const sealed = sealSession(new SessionSeal(CLIENT), session);
    const decoded = Buffer.from(sealed, 'base64url').toString('latin1');
    expect(sealed + decoded).not.toContain('gho_sim');
    expect(sealed + decoded).not.toContain('ada-byte');
  });

  it.each([
    ['nothing', () => ''],
    ['the bare token of the stock provider', () => 'access-token-v2.gho_sim'],
    ['a truncated seal', (sealed: string) => sealed.slice(0, 20)],
    ['a changed seal', (sealed: string) => `${sealed.slice(0, -2)}AA`],
    ['another prefix', (sealed: string) => `cb2.${sealed.slice(4)}`],
  ])('does not open %s', (_, change) => {
    const seal = new SessionSeal(CLIENT);
    expect(openSession(seal, change(sealSession(seal, session)))).toBe(
      undefined,
    );
  });

  it('does not open the seal of another client or purpose', () => {
    const seal = new SessionSeal(CLIENT);
    const other = new SessionSeal({ ...CLIENT, clientSecret: 'another one' });
    expect(openSession(seal, sealSession(other, session))).toBeUndefined();
    expect(openSession(seal, seal.seal('refusal', session))).toBeUndefined();
  });

  it('does not open a seal of another shape', () => {
    const seal = new SessionSeal(CLIENT);
    expect(openSession(seal, seal.seal('session', { login: 1 }))).toBe(
      undefined,
    );
  });
});
