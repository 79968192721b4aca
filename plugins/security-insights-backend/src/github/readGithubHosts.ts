import { toError } from '@backstage/errors';
import type {
  GithubIntegrationConfig,
  ScmIntegrations,
} from '@backstage/integration';
import { parseVendorBaseUrl } from '@internal/vendor-client';
import type { GithubHost } from './GithubHost';

function toHost(integration: GithubIntegrationConfig): GithubHost {
  const { host, apiBaseUrl, apps, token } = integration;
  const webUrl = `https://${host}`;
  const credentials: GithubHost['credentials'] = [
    ...(apps?.length ? (['app'] as const) : []),
    ...(token ? (['token'] as const) : []),
  ];
  const common = { host, webUrl, credentials, integration };
  try {
    const apiUrl = parseVendorBaseUrl(apiBaseUrl ?? `${webUrl}/api/v3`, {
      key: `integrations.github (${host}): apiBaseUrl`,
    });
    // Backstage's provider takes an App without an address to api.github.com, whatever the host.
    const reachable = {
      ...integration,
      apiBaseUrl: apiUrl.href.replace(/\/$/, ''),
    };
    return { ...common, integration: reachable, apiUrl };
  } catch (error) {
    return { ...common, problem: toError(error).message };
  }
}

/** Every GitHub that the portal's integrations know. github.com is always among them, perhaps without credentials. */
export function readGithubHosts(integrations: ScmIntegrations): GithubHost[] {
  return integrations.github.list().map(({ config }) => toHost(config));
}
