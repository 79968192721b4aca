import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import { component, type ComponentFacts } from '../__fixtures__/entities';
import { readGithubHosts } from '../github/readGithubHosts';
import { findRepository } from './findRepository';

const GITHUB = { host: 'github.com', token: 'a' };
const ENTERPRISE = { host: 'ghe.acme.example', token: 'b' };
const WITH_PORT = { host: 'ghe.acme.example:8443', token: 'c' };

function find(github: JsonObject[], facts: ComponentFacts) {
  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader({ integrations: { github } }),
  );
  return findRepository(component('carts', { slug: 'acme/carts', ...facts }), {
    hosts: readGithubHosts(integrations),
    integrations,
  });
}

const hostOf = (github: JsonObject[], facts: ComponentFacts = {}) =>
  find(github, facts).host.host;

const url = (host: string, path = 'acme/carts/blob/main/catalog-info.yaml') =>
  `url:https://${host}/${path}`;

describe('the host of a repository', () => {
  it('B5.7: is that of its source, and then that of its description', () => {
    const both = [GITHUB, ENTERPRISE];
    expect(hostOf(both, { source: url('ghe.acme.example') })).toBe(
      'ghe.acme.example',
    );
    expect(
      hostOf(both, {
        source: url('github.com'),
        location: url('ghe.acme.example'),
      }),
    ).toBe('github.com');
    expect(hostOf(both, { location: url('ghe.acme.example') })).toBe(
      'ghe.acme.example',
    );
  });

  it('B5.7: has its port', () => {
    const all = [GITHUB, ENTERPRISE, WITH_PORT];
    expect(hostOf(all, { location: url('ghe.acme.example:8443') })).toBe(
      'ghe.acme.example:8443',
    );
    expect(hostOf(all, { location: url('ghe.acme.example') })).toBe(
      'ghe.acme.example',
    );
  });

  it('B5.7: is the only one with credentials for entities from files', () => {
    expect(hostOf([ENTERPRISE])).toBe('ghe.acme.example');
    expect(hostOf([{ host: 'github.com' }, ENTERPRISE])).toBe(
      'ghe.acme.example',
    );
    expect(hostOf([GITHUB])).toBe('github.com');
  });

  it('B5.7: is github.com where files could mean several, whatever the order', () => {
    expect(hostOf([ENTERPRISE, GITHUB])).toBe('github.com');
    expect(hostOf([GITHUB, ENTERPRISE])).toBe('github.com');
  });

  it('B5.7: is not guessed among others', () => {
    expect(() => hostOf([ENTERPRISE, WITH_PORT])).toThrow(
      expect.objectContaining({
        code: 'REQUEST_REJECTED',
        message: expect.stringContaining('backstage.io/source-location'),
      }),
    );
  });

  it('is not that of another kind of integration', () => {
    expect(
      hostOf([GITHUB], {
        source: url('gitlab.com'),
        location: url('gitlab.com'),
      }),
    ).toBe('github.com');
  });

  it('is not that of any other page either', () => {
    expect(
      hostOf([GITHUB], {
        location: url('files.acme.example', 'all/components.yaml'),
      }),
    ).toBe('github.com');
  });

  it('B5.7: has to be configured when the entity comes from that very repository', () => {
    for (const facts of [
      { source: url('ghe.acme.example') },
      { location: url('ghe.acme.example', 'Acme/Carts/') },
      { location: url('ghe.acme.example:8443') },
    ]) {
      expect(() => hostOf([GITHUB], facts)).toThrow(
        expect.objectContaining({
          code: 'NOT_CONFIGURED',
          message: expect.stringContaining('ghe.acme.example'),
        }),
      );
    }
  });

  it.each(['url:', 'url:not a url', 'nonsense', 'url:javascript:alert(1)'])(
    'is guessed where a location is %j',
    location => {
      expect(hostOf([GITHUB], { location, source: location })).toBe(
        'github.com',
      );
    },
  );

  it('has to have credentials, and an address that keeps them secret', () => {
    expect(() => hostOf([{ host: 'github.com' }])).toThrow(
      expect.objectContaining({ code: 'NOT_CONFIGURED' }),
    );
    expect(() =>
      hostOf([{ ...ENTERPRISE, apiBaseUrl: 'http://ghe.acme.example/api/v3' }]),
    ).toThrow(
      expect.objectContaining({
        code: 'NOT_CONFIGURED',
        message: expect.stringContaining('https'),
      }),
    );
  });

  it('has an API at the usual place unless told', () => {
    expect(find([ENTERPRISE], {}).host.apiUrl?.href).toBe(
      'https://ghe.acme.example/api/v3',
    );
    expect(find([GITHUB], {}).host.apiUrl?.href).toBe(
      'https://api.github.com/',
    );
  });
});

describe('a repository', () => {
  it('has one key, however it is written', () => {
    expect(find([GITHUB], { slug: ' Acme/Carts ' })).toMatchObject({
      slug: 'Acme/Carts',
      key: 'github.com acme/carts',
      url: 'https://github.com/Acme/Carts',
    });
    expect(find([ENTERPRISE], {}).key).toBe('ghe.acme.example acme/carts');
  });
});
