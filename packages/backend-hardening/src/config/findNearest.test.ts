import { findNearest } from './findNearest';

const known = [
  'app',
  'auth',
  'backend',
  'catalog',
  'portalPolicy',
  'signInPolicy',
];

describe('findNearest', () => {
  it.each([
    ['signinPolicy', 'signInPolicy'],
    ['sign-in-policy', 'signInPolicy'],
    ['singInPolicy', 'signInPolicy'],
    ['catalogue', 'catalog'],
    ['backed', 'backend'],
    ['aut', 'auth'],
    ['PORTALPOLICY', 'portalPolicy'],
  ])('takes %s for %s', (name, meant) => {
    expect(findNearest(name, known)).toBe(meant);
  });

  it.each(['sysdig', 'xyz', 'proxy', ''])('takes %j for nothing', name => {
    expect(findNearest(name, known)).toBeUndefined();
  });
});
