import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { readGithubHosts } from './readGithubHosts';

const read = (...github: Array<Record<string, string>>) =>
  readGithubHosts(
    ScmIntegrations.fromConfig(new ConfigReader({ integrations: { github } })),
  );

describe('readGithubHosts', () => {
  it('sends everything about a GitHub Enterprise Server to that server, the exchange of an App included', () => {
    const [enterprise] = read({ host: 'github.acme.example:8443' });

    expect(enterprise.apiUrl?.href).toBe(
      'https://github.acme.example:8443/api/v3',
    );
    expect(enterprise.integration.apiBaseUrl).toBe(
      'https://github.acme.example:8443/api/v3',
    );
  });

  it('keeps an address that is configured', () => {
    const [enterprise] = read({
      host: 'github.acme.example',
      apiBaseUrl: 'https://api.github.acme.example/v3',
    });

    expect(enterprise.integration.apiBaseUrl).toBe(
      'https://api.github.acme.example/v3',
    );
  });

  it('explains an address that cannot be used', () => {
    const [enterprise] = read({
      host: 'github.acme.example',
      apiBaseUrl: 'http://api.github.acme.example',
    });

    expect(enterprise.apiUrl).toBeUndefined();
    expect(enterprise.problem).toContain('apiBaseUrl');
  });
});
