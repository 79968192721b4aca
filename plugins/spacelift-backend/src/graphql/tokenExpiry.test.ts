import { tokenExpiry } from './tokenExpiry';

const NOW = Date.parse('2026-05-06T09:30:00Z');
const inSeconds = (seconds: number) => NOW / 1000 + seconds;
const jwtUntil = (exp: unknown) =>
  `eyJ.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.sig`;

describe('tokenExpiry', () => {
  it.each([
    ['what Spacelift says', 'opaque', inSeconds(36_000), 36_000],
    ['the token when Spacelift does not', jwtUntil(inSeconds(600)), null, 600],
    ['a minute when nothing is said', 'opaque', null, 60],
    ['a minute for what is no token', 'a.%%%.c', null, 60],
    ['a minute for a strange claim', jwtUntil('soon'), null, 60],
    ['the token when Spacelift names the past', jwtUntil(inSeconds(90)), 5, 90],
    ['a minute when both name the past', jwtUntil(5), inSeconds(-1), 60],
  ])('row 3: is %s', (_, jwt, validUntil, seconds) => {
    expect(tokenExpiry({ jwt, validUntil }, NOW)).toBe(NOW + seconds * 1000);
  });
});
