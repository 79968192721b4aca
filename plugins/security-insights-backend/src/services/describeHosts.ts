import type { GithubApi } from '../github/GithubApi';
import type { GithubHost } from '../github/GithubHost';
import { operatorHints } from '../github/operatorHints';
import type { SecurityInsightsStatus } from './SecurityInsightsService';

/** How every GitHub does, for operators. Asks nothing. */
export function describeHosts(
  hosts: readonly GithubHost[],
  api: Pick<GithubApi, 'status'>,
): SecurityInsightsStatus['hosts'] {
  return hosts.map(host => {
    const { apiUrl, credentials, problem } = host;
    const client = api.status(host);
    const failure = client?.state === 'ok' ? undefined : client?.lastFailure;
    const missing =
      credentials.length === 0 ? operatorHints.NOT_CONFIGURED : problem;
    return {
      host: host.host,
      apiHost: apiUrl?.host ?? null,
      credentials: [...credentials],
      client,
      hint: missing ?? (failure && operatorHints[failure.code]) ?? null,
    };
  });
}
