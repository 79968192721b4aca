import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { readGithubHosts } from '../github/readGithubHosts';
import { findRepository } from '../repositories/findRepository';
import { component } from './entities';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: { github: [{ host: 'github.com', token: 'x' }] },
  }),
);

/** acme/carts at github.com, with a token. */
export const repository = findRepository(
  component('carts', { slug: 'acme/carts' }),
  { hosts: readGithubHosts(integrations), integrations },
);
