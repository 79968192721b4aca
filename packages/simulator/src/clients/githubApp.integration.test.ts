import { generateKeyPairSync } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { useAlerts } from '../__testUtils__/useAlerts';

const ALERTS = '/repos/acme/sock-shop-carts/code-scanning/alerts';

describe('the credentials of a GitHub App', () => {
  const { ask, github } = useAlerts();
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });

  const createProvider = (token?: string) =>
    DefaultGithubCredentialsProvider.fromIntegrations(
      ScmIntegrations.fromConfig(
        mockServices.rootConfig({
          data: {
            integrations: {
              github: [
                {
                  host: 'github.com',
                  apiBaseUrl: github.simulator.apiUrl,
                  ...(token ? { token } : {}),
                  apps: [
                    {
                      appId: 1,
                      clientId: 'Iv1.1',
                      clientSecret: 'x',
                      webhookSecret: 'x',
                      privateKey,
                    },
                  ],
                },
              ],
            },
          },
        }),
      ),
    );
  const url = 'https://github.com/acme/sock-shop-carts';

  it('read alerts', async () => {
    const { token, type } = await createProvider('portal').getCredentials({
      url,
    });

    expect(type).toBe('app');
    expect((await ask(ALERTS, { token })).status).toBe(200);
  });

  it('are those of the token where the App is not installed', async () => {
    const provider = createProvider('portal');

    expect(
      await provider.getCredentials({
        url: 'https://github.com/CarlosIA12/example-backstage-component',
      }),
    ).toMatchObject({ type: 'token', token: 'portal' });
  });

  it('stay in memory when the App is uninstalled, and are refused', async () => {
    const provider = createProvider();
    const { token } = await provider.getCredentials({ url });
    await github.admin('/installations/acme', { method: 'DELETE' });
    const again = await provider.getCredentials({ url });

    expect(again.token).toBe(token);
    expect((await ask(ALERTS, { token: again.token })).status).toBe(401);
    expect((await createProvider().getCredentials({ url })).token).toBe(
      undefined,
    );
  });

  it('are not given while the App is suspended, nor for other repositories', async () => {
    const change = (body: object) =>
      github.admin('/installations/acme', { method: 'PATCH', body });
    await change({ excluded: ['sock-shop-carts'] });
    await expect(createProvider().getCredentials({ url })).rejects.toThrow(
      /does not have access/,
    );
    await change({ suspended: true });
    await expect(createProvider().getCredentials({ url })).rejects.toThrow(
      /suspended/,
    );
  });
});
