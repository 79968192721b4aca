import { signIn } from '../people';
import { expect, test } from '../test';

/** What GitHub's tokens and codes look like, so that none that was issued during the run is missed. */
const CREDENTIALS = [
  /gh[opusr]_[A-Za-z0-9_]{8,}/,
  /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/,
  /[?&](code|state|client_secret|access_token)=[^&"\s]+/,
];

// Runs last: by now every story has left its traces in the logs.
test('no credential is in a log, in the page or in what the browser is given', async ({
  page,
  portal,
}) => {
  await signIn(page, 'Ada Byte');
  const places = {
    'the log of the portal': portal.backendLog(),
    'the log of the simulated vendors': portal.simulatorLog(),
    'the page': await page.content(),
  };
  expect(places['the log of the portal'].length).toBeGreaterThan(1000);
  for (const [place, text] of Object.entries(places)) {
    for (const secret of portal.secrets) {
      expect(text.includes(secret), `a configured secret in ${place}`).toBe(
        false,
      );
    }
    for (const pattern of CREDENTIALS) {
      expect(pattern.exec(text)?.[0].slice(0, 12), place).toBeUndefined();
    }
  }
});
