import { ConfigReader } from '@backstage/config';
import { checkPortalConfig } from '@internal/backend-hardening';
import { findSysdigProblems } from '@internal/plugin-sysdig-backend';

const KEY = 'proxy.endpoints./sysdig';

it("refuses to start with the proxy block of Sysdig's own document, and names the keys instead", () => {
  const config = new ConfigReader({
    proxy: {
      endpoints: {
        '/sysdig': {
          target: 'https://us2.app.sysdig.com',
          headers: { Authorization: 'Bearer canary' },
        },
      },
    },
  });
  const found = checkPortalConfig(config, [findSysdigProblems]).filter(
    ({ key }) => key === KEY,
  );
  expect(found).toEqual([
    {
      key: KEY,
      problem: expect.any(String),
      fix: expect.stringMatching(/sysdig\.endpoint.*sysdig\.token/),
    },
  ]);
  expect(JSON.stringify(found)).not.toContain('canary');
});
