import { expect } from '@playwright/test';
import type { Portal } from './portal/portal';

/** What GitHub's tokens and codes look like, so that none that was issued during the run is missed. */
const CREDENTIALS = [
  /gh[opusr]_[A-Za-z0-9_]{8,}/,
  /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/,
  /[?&](code|state|client_secret|access_token)=[^&"\s]+/,
];

/** Fails when a text has a configured secret in it, or what looks like an issued one. */
export function expectNoCredentials(
  text: string,
  place: string,
  secrets: readonly string[],
) {
  for (const secret of secrets) {
    expect(text.includes(secret), `a configured secret in ${place}`).toBe(
      false,
    );
  }
  for (const pattern of CREDENTIALS) {
    expect(pattern.exec(text)?.[0].slice(0, 12), place).toBeUndefined();
  }
}

/** Fails when the portal or a simulated vendor has written a credential to its log. */
export function expectCleanLogs(portal: Portal) {
  const logs = {
    'the log of the portal': portal.backendLog(),
    'the log of the simulated vendors': portal.simulatorLog(),
  };
  expect(logs['the log of the portal'].length).toBeGreaterThan(1000);
  for (const [place, text] of Object.entries(logs)) {
    expectNoCredentials(text, place, portal.secrets);
  }
}
