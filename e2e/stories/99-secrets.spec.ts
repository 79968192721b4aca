import { expectCleanLogs, expectNoCredentials } from '../credentials';
import { signIn } from '../people';
import { test } from '../test';

// What a portal has written is looked at again when it stops, with the traces of all stories; see `portalFixture`.
test('no credential is in a log, in the page or in what the browser is given', async ({
  page,
  portal,
}) => {
  await signIn(page, 'Ada Byte');
  expectNoCredentials(await page.content(), 'the page', portal.secrets);
  expectCleanLogs(portal);
});
