import type { GithubSimulator } from '../github/startGithubSimulator';

/** The configuration by which a portal takes the simulator for github.com. */
export function portalConfig(simulator: GithubSimulator) {
  return {
    integrations: {
      github: [
        { host: 'github.com', apiBaseUrl: simulator.apiUrl, token: 'portal' },
      ],
    },
  };
}
